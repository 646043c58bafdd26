// What a rule of etiquette looks at, and what it may say.

import type { ConditionContext } from '../condition/condition';
import type { Survey } from '../survey/survey';
import type { Etiquette } from './etiquette';

/**
 * What came of showing a survey the last time. Of a visitor who is not to be known only `outcome` and `at` are there,
 * and `at` is then the end of that day.
 */
export interface Shown {
  outcome: 'answered' | 'dismissed' | 'ignored';
  /** When, in milliseconds since 1970. */
  at: number;
  version?: number | undefined;
  /** How often it has shown itself. */
  times?: number | undefined;
  /** When it showed itself last, in milliseconds since 1970; 0 for one that only the visitor has opened. */
  asked?: number | undefined;
}

/** What is known of the session that goes on. */
export interface SessionState {
  /** Surveys that have shown themselves in it. */
  asked: number;
  /** The visitor has given feedback of their own accord in it. */
  own: boolean;
}

/** Everything the decision looks at; sensing it is the widget's work. What is absent is not known, or not so. */
export interface DecideState {
  /** Past showings by survey id; undefined where nothing can be remembered. */
  shown: Record<string, Shown | undefined> | undefined;
  /** Undefined where a session cannot be told from another one; the day is taken instead. */
  session?: SessionState | undefined;
  /** Where this visitor stands among all, from 0 to 1 and always the same; undefined for one who is not to be known. */
  share?: number | undefined;
  /** What `audience` is asked about. */
  context?: ConditionContext | undefined;
  etiquette?: Partial<Etiquette> | undefined;
  /** A survey is on screen, in this tab or another. */
  onScreen: boolean;
  /** The visitor is typing. */
  typing: boolean;
  /** The visitor is paying. */
  payment?: boolean;
  /** A video is playing. */
  video?: boolean;
  /** A modal dialog of the host is open. */
  hostModal?: boolean;
  /** The visitor has just clicked. */
  click?: boolean;
  /** The tab is out of sight. */
  hidden?: boolean;
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
