// The words shared by all kinds of condition: what a condition is, what it looks at, and what a kind must be able to do.

import type { Cart } from '../journey/cart';
import type { KlankbordEvent } from '../wire/event';

/** A condition is a level over the journey, the page and the clock: JSON, no code, no regular expressions. */
export type Condition = { [key: string]: unknown };

/** One occurrence of an event that a condition waits for; as small as can be, because it is written to storage. */
export interface Mark {
  id: string;
  /** Milliseconds since 1970, the visitor's clock. */
  ms: number;
  /** Only for conditions that ask `in` a view. */
  view?: string;
  /** Only for `distinct`; of equal ones the newest is kept. */
  value?: string;
}

/** That an event is to be remembered, and under which key. */
export interface Marking extends Pick<Mark, 'view' | 'value'> {
  key: string;
}

/**
 * What conditions are evaluated against; whoever asks hands it in. A kind whose member is absent does not hold: a
 * collector knows of no scroll position.
 */
export interface ConditionContext {
  /** The current stage of the journey. */
  stage: string;
  /** The whole current address. */
  url: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The occurrences remembered under the key of a `Marking`, in the order of their ids. */
  marks(key: string): Mark[];
  /**
   * When the visitor was away last, in milliseconds since 1970; `until` is Infinity while it lasts. A `for` that came due
   * in that time waits 10 s after the return, so that a push on the page of thanks can win.
   */
  away?: { from: number; until: number };
  /** The current view's id. */
  view?: string;
  furthest?: string;
  /** How often each event happened in this session. */
  counts?: Record<string, number>;
  cart?: Cart;
  /** The moments that have fired in this session. */
  moments?: string[];
  /** Visits of this visitor, this one included. */
  visits?: number;
  purchases?: number;
  device?: string;
  touch?: boolean;
  locale?: string;
  channel?: string;
  page?: { type?: string; [name: string]: unknown };
  traits?: object;
  vitals?: Record<string, { value: number; rating: string }>;
  /** Visible time without any act of the visitor, in milliseconds. */
  idleMs?: number;
  /** Visible time in this view, in milliseconds. */
  dwellMs?: number;
  /** Percent of the page that was seen. */
  scroll?: number;
  /** True while the visitor is about to leave. */
  exit?: boolean;
  isVisible?(selector: string): boolean;
  /** Values of a response by the question's id. */
  answers?: Record<string, unknown>;
  scores?: Record<string, number>;
  /** The survey that the answers belong to. */
  survey?: string;
}

/** One kind of condition: one file, one entry in `kinds`, its check one entry in `conditionChecks`. */
export interface ConditionKind {
  /** The member that names this kind, e.g. `event`. */
  key: string;
  /** True while the condition holds. `inner` evaluates the conditions within. */
  holds(condition: Condition, context: ConditionContext, inner: (condition: Condition) => boolean): unknown;
  /** The conditions within. */
  within?(condition: Condition): Condition[];
  /** For kinds that need history: under which keys this event is to be remembered. */
  marks?(condition: Condition, event: KlankbordEvent): Marking[];
  /** In how many milliseconds time alone could change the value; Infinity for never. */
  dueMs?(condition: Condition, context: ConditionContext): number;
}

/**
 * The check of one kind, apart from its evaluation: checks run where surveys are written and published, and cost the
 * visitors of a page nothing.
 */
export interface ConditionCheck {
  /** Other members it may have. */
  members?: string[];
  /** What is wrong with this condition, as `member: what it must be`, or an empty text. */
  fault(condition: Condition): string;
}
