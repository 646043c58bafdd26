// A live list on a page: read, continued, grown at the top, and kept for the way back.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, Page, Reading } from '../../readings';
import { addArrived, addPage, catchUp, firstPage, type Line, type LiveList, showWaiting } from './liveList';

export interface ListControls<T extends Line> {
  list?: LiveList<T>;
  fault?: Fault;
  busy: boolean;
  /** Why the next page did not come. */
  moreFault?: Fault;
  more(): void;
  retry(): void;
  arrive(line: T, hold: boolean): void;
  catchUp(hold: boolean): void;
  showWaiting(): void;
}

/** The last lists by address, so that "back" shows what was there, at once and at the same height. */
const kept = new Map<string, LiveList<Line>>();
const MAX_KEPT = 4;

function keep(key: string, list: LiveList<Line>): void {
  kept.delete(key);
  kept.set(key, { ...list, fresh: [] });
  for (const old of [...kept.keys()].slice(0, -MAX_KEPT)) kept.delete(old);
}

/**
 * @param key what the list is of; another key is another list
 * @param load reads a page; keep it stable with `useCallback`
 */
export function useLiveList<T extends Line>(
  key: string,
  load: (cursor: string | null) => Promise<Reading<Page<T>>>,
): ListControls<T> {
  type Held = { key: string; list?: LiveList<T>; fault?: Fault; moreFault?: Fault; busy: boolean };
  const start = (): Held => ({ key, busy: false, ...(kept.has(key) && { list: kept.get(key) as LiveList<T> }) });
  const [state, setState] = useState<Held>(start);
  const held = state.key === key ? state : start();
  const current = useRef(held);
  current.current = held;

  /** Changes the list of this key; what comes late for another one is dropped. */
  const change = useCallback(
    (turn: (held: Held) => Partial<Held>) => {
      if (current.current.key !== key) return;
      const changed = { ...current.current, ...turn(current.current) };
      current.current = changed;
      if (changed.list) keep(key, changed.list);
      setState(changed);
    },
    [key],
  );

  const readFirst = useCallback(
    async (hold: boolean) => {
      const reading = await load(null);
      change(({ list }) => {
        if (reading.ok)
          return { list: list ? catchUp(list, reading.value, hold) : firstPage(reading.value), fault: undefined };
        return list ? {} : { fault: reading.fault };
      });
    },
    [load, change],
  );

  useEffect(() => void readFirst(window.scrollY > 0), [readFirst]);

  const more = useCallback(async () => {
    const { list, busy } = current.current;
    if (!list?.next || busy) return;
    change(() => ({ busy: true, moreFault: undefined }));
    const reading = await load(list.next);
    change((now) => {
      if (!reading.ok) return { busy: false, moreFault: reading.fault };
      return { busy: false, ...(now.list && { list: addPage(now.list, reading.value) }) };
    });
  }, [load, change]);

  return {
    ...(held.list && { list: held.list }),
    ...(held.fault && { fault: held.fault }),
    ...(held.moreFault && { moreFault: held.moreFault }),
    busy: held.busy,
    more: () => void more(),
    retry: () => {
      change(() => ({ list: undefined, fault: undefined }));
      void readFirst(false);
    },
    arrive: (line, hold) => change(({ list }) => (list ? { list: addArrived(list, line, hold) } : {})),
    catchUp: (hold) => void readFirst(hold),
    showWaiting: () => change(({ list }) => (list ? { list: showWaiting(list) } : {})),
  };
}
