// The filter in the address, so that what is seen can be shared.

import { useLocation } from 'preact-iso';
import { useMemo } from 'preact/hooks';
import type { Narrowing } from '../../readings';
import { type Filter, narrowingOf, readFilter, writeFilter } from '../narrowing';

export interface FilterControls {
  filter: Filter;
  /** Stable for as long as the filter is the same. */
  narrowing: Narrowing;
  /** @param replace true where "back" should not stop at every letter that was typed */
  setFilter(filter: Filter, replace?: boolean): void;
}

export function useFilter(): FilterControls {
  const { query, route, path } = useLocation();
  const written = writeFilter(readFilter(query));
  const filter = useMemo(() => readFilter(Object.fromEntries(new URLSearchParams(written))), [written]);
  const narrowing = useMemo(() => narrowingOf(filter, Date.now()), [filter]);
  return { filter, narrowing, setFilter: (changed, replace) => route(path + writeFilter(changed), replace) };
}
