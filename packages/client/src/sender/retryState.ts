// When to try next: shared by the tabs of a site, and remembered over reloads, so that nobody knocks in a loop.

import { now } from '../lib/clock';
import type { Keep } from '../lib/keep';

export interface RetryState {
  /** Failures in a row. */
  failures: number;
  /** Pauses in a row (a wrong address). */
  pauses: number;
  /** When the wait began, and how long it is, both in milliseconds. */
  since: number;
  waitMs: number;
  /** This endpoint has accepted something before. */
  accepted?: boolean;
  /** The last failure was no answer at all: being online again is a reason to try earlier. */
  unreached?: boolean;
  /** The largest body this endpoint takes, in bytes, once it has refused a larger one. */
  maxBytes?: number;
}

export interface Retry {
  read(): RetryState;
  /** Changes the state; a wait that is part of the change begins now. */
  write(change: Partial<RetryState>): void;
  /** Milliseconds left to wait. */
  leftMs(): number;
}

/**
 * @param name tells endpoints of one site apart
 */
export function createRetry(keep: Pick<Keep, 'read' | 'write'>, name: string): Retry {
  const read = (): RetryState => ({
    failures: 0,
    pauses: 0,
    since: 0,
    waitMs: 0,
    ...(keep.read(name) as Partial<RetryState>),
  });
  const write = (change: Partial<RetryState>): void =>
    keep.write(name, { ...read(), ...('waitMs' in change && { since: now() }), ...change });
  return {
    read,
    write,
    leftMs() {
      const { since, waitMs } = read();
      // A clock that was set back would make the wait endless: it begins again.
      if (since > now()) write({ since: now() });
      return Math.max(0, Math.min(waitMs, since + waitMs - now()));
    },
  };
}
