// What lint finds: where, what, why it matters, what to do.

/** `error`: it does not work as written. `warning`: it works, but hardly as meant. */
export type Severity = 'error' | 'warning';

/** A finding of one rule, within one survey or beside all. */
export interface Fault {
  severity: Severity;
  /** A short machine word, e.g. `branch-loop`. */
  code: string;
  /** The member, as a path: `questions[2].label`; empty for the survey as a whole. */
  place: string;
  what: string;
  why: string;
  fix: string;
}

/** The same, with the file and the survey it stands in. */
export interface Finding extends Fault {
  file: string;
  /** The survey's id; absent for what stands outside surveys, such as moments. */
  survey?: string;
  /** The id of the question that `place` lies in. */
  question?: string;
}

export const error = (code: string, place: string, what: string, why: string, fix: string): Fault => ({
  severity: 'error',
  code,
  place,
  what,
  why,
  fix,
});

export const warning = (code: string, place: string, what: string, why: string, fix: string): Fault => ({
  ...error(code, place, what, why, fix),
  severity: 'warning',
});
