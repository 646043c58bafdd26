// The visits of a site as they go on: the list, and how what comes in finds its place in it.

import { useCallback, useEffect, useRef } from 'preact/hooks';
import { listVisits, type Signal, type Visit } from '../../readings';
import { holdsStill } from '../list/holdsStill';
import { type Live, useLive } from '../list/useLive';
import { type ListControls, useLiveList } from '../list/useLiveList';
import { addSignal } from './addSignal';

const PAGE_SIZE = 20;
/** Many new visitors at once are one reading. */
const REREAD_MS = 400;

export interface Visits {
  visits: ListControls<Visit>;
  live: Live;
  /** For the element that holds the list. */
  frame: { current: HTMLDivElement | null };
}

/**
 * @param onChange something happened in the visit with this id, or (undefined) in one that is not told
 */
export function useVisits(site: string, onChange: (visit: string | undefined) => void): Visits {
  const frame = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const load = useCallback((cursor: string | null) => listVisits(site, { cursor, limit: PAGE_SIZE }), [site]);
  const visits = useLiveList<Visit>(`visits ${site}`, load);
  const latest = useRef(visits);
  latest.current = visits;

  const readSoon = (): void => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current.catchUp(holdsStill(frame.current));
    }, REREAD_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const onSignal = (signal: Signal): void => {
    const { list } = latest.current;
    const known = [...(list?.items ?? []), ...(list?.waiting ?? [])].find(({ id }) => id === signal.session);
    if (known) latest.current.arrive(addSignal(known, signal), true);
    else if (signal.session) readSoon();
    onChange(signal.session);
  };
  const onAny = (): void => {
    readSoon();
    onChange(undefined);
  };
  const live: Live = useLive(site, {
    onSignal: (signal) => !live.paused && onSignal(signal),
    // An answer is told without its visit.
    onResponse: () => !live.paused && onAny(),
    onMissed: () => !live.paused && onAny(),
    onResume: onAny,
  });
  return { visits, live, frame };
}
