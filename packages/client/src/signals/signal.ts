// What a signal is: something that reports, and that can be stopped.

import type { Diagnose } from '../diagnostics/codes';

/** Reports one signal; what cannot be kept is told as a diagnostic, never thrown. */
export interface Report {
  (name: string, props?: object): void;
  /** A new view begins; the signals that follow belong to it. */
  startView(): void;
  /** The address of the page as it may stand in an event. */
  url(): string;
  diagnose: Diagnose;
  /** Wraps a listener, so that a mistake of ours never reaches the host's page. */
  guard<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R | undefined;
}

/** Starts noticing, and gives back the function that stops it. */
export type Signal = (report: Report) => () => void;
