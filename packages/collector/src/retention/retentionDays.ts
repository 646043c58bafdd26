// How long what is kept: in days, by kind; `forever` is never let go.

export interface RetentionDays {
  /** Signals: pages, searches, carts. */
  behaviour: number;
  /** Answers, with the story that was sent along. */
  answers: number;
  /** Names, addresses and numbers that were left with an answer. */
  contact: number;
}

export const defaultRetention: RetentionDays = { behaviour: 90, answers: Infinity, contact: 365 };
