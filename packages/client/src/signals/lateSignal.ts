// A signal whose code is fetched when it is asked for: few sites need it, and the others should not pay for it.

import type { Signal } from './signal';

/**
 * Starts what `load` gives as soon as it is there; when it cannot be fetched, that is told and the signal is missing.
 *
 * @example lateSignal(async () => (await import('./onSegment')).onSegment())
 */
export const lateSignal =
  (load: () => Promise<Signal>): Signal =>
  (report) => {
    let stop = (): void => undefined;
    let live = true;
    load().then(
      (signal) => {
        if (live) stop = report.guard(signal)(report) ?? stop;
      },
      (error: unknown) => report.diagnose('fault', { reason: String(error) }),
    );
    return () => {
      live = false;
      stop();
    };
  };
