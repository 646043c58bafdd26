// Doing something at the collector: busy while it lasts, and told when it failed.

import { useState } from 'preact/hooks';
import type { Reading } from '../../readings';

export interface Acting {
  busy: boolean;
  /** What went wrong; empty when nothing did. */
  problem: string;
  /** Gives what was answered, or undefined when it failed. */
  act<T>(what: () => Promise<Reading<T>>): Promise<T | undefined>;
}

export function useAct(): Acting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  return {
    busy,
    problem,
    async act(what) {
      if (busy) return undefined;
      setBusy(true);
      setProblem('');
      const reading = await what();
      setBusy(false);
      if (reading.ok) return reading.value;
      setProblem(reading.fault.message);
      return undefined;
    },
  };
}
