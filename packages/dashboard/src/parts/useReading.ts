// A reading as a part sees it: loading, ready or failed, with a way to try again.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Fault, Reading } from '../readings';

export type ReadingState<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; fault: Fault };

/**
 * Reads once, and again when `load` changes; an answer that comes late for an older question is dropped.
 *
 * @param load keep it stable with `useCallback`
 */
export function useReading<T>(load: () => Promise<Reading<T>>): ReadingState<T> & { retry(): void; reread(): void } {
  const [held, setHeld] = useState<{ of: typeof load; now: ReadingState<T> }>();
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let stopped = false;
    void load().then((reading) => {
      if (stopped) return;
      // What is already shown stays when a later reading of the same fails.
      setHeld((before) => {
        if (reading.ok) return { of: load, now: { state: 'ready', value: reading.value } };
        return before?.of === load && before.now.state === 'ready'
          ? before
          : { of: load, now: { state: 'failed', fault: reading.fault } };
      });
    });
    return () => {
      stopped = true;
    };
  }, [load, turn]);

  const reread = useCallback(() => setTurn((count) => count + 1), []);
  const retry = useCallback(() => {
    setHeld(undefined);
    reread();
  }, [reread]);
  return { ...(held?.of === load ? held.now : { state: 'loading' as const }), retry, reread };
}
