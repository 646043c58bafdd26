// Keeps mistakes of ours away from the host's page: what a listener throws becomes a diagnostic.

import type { Diagnose, KlankbordError } from '../diagnostics/codes';

/** Wraps a listener; it gives undefined where it would have thrown. */
export type Guard = <A extends unknown[], R>(act: (...args: A) => R) => (...args: A) => R | undefined;

export const createGuard =
  (diagnose: Diagnose): Guard =>
  (act) =>
  (...args) => {
    try {
      return act(...args);
    } catch (error) {
      const { code = 'fault', message } = error as KlankbordError;
      return void diagnose(code, { reason: message });
    }
  };
