// The filter of the journey in the address, and the time that "the last 28 days" is counted from.

import { useLocation } from 'preact-iso';
import { useMemo, useRef } from 'preact/hooks';
import { useNow } from '../useNow';
import { type JourneyFilter, readJourneyFilter, writeJourneyFilter } from './journeyFilter';

export interface JourneyFilterControls {
  /** Stable for as long as it is the same. */
  filter: JourneyFilter;
  setFilter(filter: JourneyFilter): void;
  /** When the page was opened, milliseconds since 1970: a picture does not change under the reader. */
  openedMs: number;
}

export function useJourneyFilter(): JourneyFilterControls {
  const { query, route, path } = useLocation();
  const openedMs = useRef(useNow()).current;
  const written = writeJourneyFilter(readJourneyFilter(query));
  const filter = useMemo(() => readJourneyFilter(Object.fromEntries(new URLSearchParams(written))), [written]);
  return { filter, openedMs, setFilter: (changed) => route(path + writeJourneyFilter(changed)) };
}
