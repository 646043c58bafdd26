// A change that is being made: whether it is on its way, what became of it, and what went wrong.

import { useState } from 'preact/hooks';
import type { Fault, Reading } from '../../readings';

export interface Change<T> {
  busy: boolean;
  /** What the last one answered. */
  done: T | undefined;
  fault: Fault | undefined;
  /** Makes the change; true when it was made. A second one waits for nobody: it is not begun while one is on its way. */
  make(change: () => Promise<Reading<T>>): Promise<boolean>;
  /** Forgets what became of it. */
  clear(): void;
}

export function useChange<T>(): Change<T> {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Reading<T>>();
  return {
    busy,
    done: outcome?.ok ? outcome.value : undefined,
    fault: outcome && !outcome.ok ? outcome.fault : undefined,
    async make(change) {
      if (busy) return false;
      setBusy(true);
      setOutcome(undefined);
      const reading = await change();
      setOutcome(reading);
      setBusy(false);
      return reading.ok;
    },
    clear: () => setOutcome(undefined),
  };
}
