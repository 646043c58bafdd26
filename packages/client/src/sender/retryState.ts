// When to try next: shared by the tabs of a site, and remembered over reloads, so that nobody knocks in a loop.

import type { Keep } from '../lib/keep';
import { now } from '../lib/clock';

export interface RetryState {
  /** Failures in a row. */
  failures: number;
  /** Pauses in a row (a wrong address). */
  pauses: number;
  /** When the wait began, and how long it is, both in milliseconds. */
  since: number;
  waitMs: number;
  /** The last failure was no answer at all: being online again is a reason to try earlier. */
  unreached?: boolean;
  /** This endpoint has accepted something before. */
  accepted: boolean;
  /** The largest body this endpoint takes, in bytes, once it has refused a larger one. */
  maxBytes?: number;
}

const FRESH: RetryState = { failures: 0, pauses: 0, since: 0, waitMs: 0, accepted: false };

export interface Retry {
  read(): RetryState;
  write(change: Partial<RetryState>): void;
  /** Milliseconds left to wait. */
  leftMs(): number;
}

/**
 * @param name tells endpoints of one site apart
 */
export function createRetry(keep: Keep, name: string): Retry {
  const read = (): RetryState => {
    try {
      return { ...FRESH, ...(JSON.parse(keep.get(name) ?? '{}') as Partial<RetryState>) };
    } catch {
      return FRESH;
    }
  };
  const write = (change: Partial<RetryState>): void => keep.set(name, JSON.stringify({ ...read(), ...change }));
  return {
    read,
    write,
    leftMs() {
      const { since, waitMs } = read();
      const gone = now() - since;
      // A clock that was set back would make the wait endless: it begins again.
      if (gone < 0) write({ since: now() });
      return Math.max(0, waitMs - Math.max(0, gone));
    },
  };
}
