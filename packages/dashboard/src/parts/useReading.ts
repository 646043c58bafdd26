// A reading as a part sees it: loading, ready or failed, with a way to try again.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault, Reading } from '../readings';

export type ReadingState<T> = { state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; fault: Fault };

export type ReadingControls<T> = ReadingState<T> & {
  /** Reads again, showing that it loads. */
  retry(): void;
  /** Reads again soon, with what is shown left standing; many calls at once are one reading. */
  reread(): void;
};

const REREAD_MS = 400;

/**
 * Reads once, and again when `load` changes; an answer that comes late for an older question is dropped.
 *
 * @param load keep it stable with `useCallback`
 */
export function useReading<T>(load: () => Promise<Reading<T>>): ReadingControls<T> {
  const [held, setHeld] = useState<{ of: typeof load; now: ReadingState<T> }>();
  const [turn, setTurn] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    let stopped = false;
    void load().then((reading) => {
      if (stopped) return;
      const now: ReadingState<T> = reading.ok
        ? { state: 'ready', value: reading.value }
        : { state: 'failed', fault: reading.fault };
      // What is already shown stays when a later reading of the same fails.
      setHeld((before) =>
        !reading.ok && before?.of === load && before.now.state === 'ready' ? before : { of: load, now },
      );
    });
    return () => {
      stopped = true;
    };
  }, [load, turn]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const readAgain = (): void => {
    timer.current = undefined;
    setTurn((count) => count + 1);
  };
  return {
    ...(held?.of === load ? held.now : { state: 'loading' as const }),
    retry: () => {
      setHeld(undefined);
      readAgain();
    },
    reread: () => {
      timer.current ??= setTimeout(readAgain, REREAD_MS);
    },
  };
}
