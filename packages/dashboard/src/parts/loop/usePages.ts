// A list that is read page by page.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Fault, Page, Reading } from '../../readings';

export interface PagesControls<T> {
  items: T[] | undefined;
  next: string | null;
  fault: Fault | undefined;
  busy: boolean;
  more(): void;
  /** Reads from the beginning; what is shown stays until then. */
  again(): void;
}

/** @param load keep it stable with `useCallback` */
export function usePages<T>(load: (cursor: string | null) => Promise<Reading<Page<T>>>): PagesControls<T> {
  const [held, setHeld] = useState<{ of: typeof load; items: T[]; next: string | null }>();
  const [fault, setFault] = useState<Fault>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let stopped = false;
    void load(null).then((reading) => {
      if (stopped) return;
      setFault(reading.ok ? undefined : reading.fault);
      if (reading.ok) setHeld({ of: load, ...reading.value });
    });
    return () => {
      stopped = true;
    };
  }, [load, turn]);

  const shown = held?.of === load ? held : undefined;
  const again = useCallback(() => {
    setFault(undefined);
    setTurn((count) => count + 1);
  }, []);
  const more = async (): Promise<void> => {
    if (busy || !shown?.next) return;
    setBusy(true);
    const reading = await load(shown.next);
    setBusy(false);
    if (!reading.ok) return setFault(reading.fault);
    setHeld((before) =>
      before?.of === load
        ? { of: load, items: [...before.items, ...reading.value.items], next: reading.value.next }
        : before,
    );
  };
  return { items: shown?.items, next: shown?.next ?? null, fault, busy, more: () => void more(), again };
}
