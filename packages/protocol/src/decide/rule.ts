// What a rule of etiquette looks at, and what it may say.

import type { Survey } from '../survey/survey';

/** What came of showing a survey the last time. */
export interface Shown {
  outcome: 'answered' | 'dismissed' | 'ignored';
  /** When, in milliseconds since 1970. */
  at: number;
  version?: number | undefined;
  /** How often it was shown. */
  times: number;
}

/** Everything the decision looks at; sensing it is the widget's work. */
export interface DecideState {
  /** Past showings by survey id. */
  shown: Record<string, Shown | undefined>;
  /** A survey is on screen, in this tab or another. */
  onScreen: boolean;
  /** The visitor is typing. */
  typing: boolean;
}

/** One rule: one file, one entry in `rules`. */
export interface Rule {
  /** The reason as `explain()` and `feedback_suppressed` tell it. */
  reason: string;
  /** `refuse` for lasting reasons, `wait` for passing ones. */
  verdict: 'refuse' | 'wait';
  /** True when this rule speaks against showing the survey now. */
  against(state: DecideState, survey: Survey, now: number): boolean;
}
