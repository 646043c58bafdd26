// The words shared by all kinds of condition: what a condition is, what it looks at, and what a kind must be able to do.

import type { KlankbordEvent } from '../wire/event';

/** A condition is a level over the journey, the page and the clock: JSON, no code, no regular expressions. */
export type Condition = { [key: string]: unknown };

/** One occurrence of an event that an `event` condition waits for. */
export interface Mark {
  id: string;
  /** Milliseconds since 1970, the visitor's clock. */
  ms: number;
  view?: string;
}

/** What conditions are evaluated against; whoever asks hands it in. */
export interface ConditionContext {
  /** The current stage of the journey. */
  stage: string;
  /** The whole current address. */
  url: string;
  /** Milliseconds since 1970. */
  now: number;
  /** The occurrences remembered under a mark's key (see `markKey`). */
  marks(key: string): Mark[];
}

/** One kind of condition: one file, one entry in `kinds`, its check one entry in `conditionChecks`. */
export interface ConditionKind {
  /** The member that names this kind, e.g. `event`. */
  key: string;
  /** True while the condition holds. `inner` evaluates the conditions within. */
  holds(condition: Condition, context: ConditionContext, inner: (condition: Condition) => boolean): boolean;
  /** The conditions within. */
  within?(condition: Condition): Condition[];
  /** For kinds that need history: the key under which an occurrence is remembered, when this event is one. */
  mark?(condition: Condition, event: KlankbordEvent): string | undefined;
}

/**
 * The check of one kind, apart from its evaluation: checks run where surveys are written and published, and cost the
 * visitors of a page nothing.
 */
export interface ConditionCheck {
  /** Other members it may have. */
  members?: string[];
  /** What is wrong with this condition, or an empty text. */
  fault(condition: Condition): string;
}
