// What the store counts for a digest.

/** The time that a digest tells of. */
export interface DigestSpan {
  fromMs: number;
  untilMs: number;
  /** Cases that were due before are late. */
  lateMs: number;
}

export interface DigestFigures {
  answers: number;
  opened: number;
  closed: number;
  overdue: number;
  compliments: string[];
  items: string[];
  firings: { rule: string; atMs: number; count: number; usual: number }[];
}
