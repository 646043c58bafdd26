// `{ "event": "search", "where": { "results_count": 0 } }`: such an event has happened, so often, so lately, and nothing since.

import type { Condition, ConditionCheck, ConditionContext, ConditionKind, Mark } from './condition';
import { durationMs } from './duration';
import { leavesInMs, markingOf, markKey, occurrencesOf } from './occurrences';
import { askedFault, innerAskedFault, placeFault } from './faults/askedFault';
import { durationFault, mustBe, mustBeOneOf, optionalFault } from './faults/fault';
import { MAX_MARKS } from '../journey/addMarks';

/**
 * The occurrence that `without` and `for` go by, when all but `for` holds. Of more than `times` occurrences the latest
 * count: three searches in a row are a struggle, whatever was found before them.
 */
function referenceOf(condition: Condition, context: ConditionContext): Mark | undefined {
  const { times = 1, since, without } = condition as { times?: number; since?: string; without?: Condition };
  const counted = occurrencesOf(condition, condition, context);
  const from = counted.length < times ? undefined : counted.at(since === 'first' ? -times : -1);
  const ended = from && without && context.marks(markKey(without)).some(({ id }) => id > from.id);
  return ended ? undefined : from;
}

/** Milliseconds after a return in which what came due in between still waits: the time a page needs to tell its news. */
const RETURN_MS = 10_000;

/** What is left of `for`; without a reference, and without `for`, minus Infinity. */
function leftMs(from: Mark | undefined, condition: Condition, { now, away }: ConditionContext): number {
  if (!from) return -Infinity;
  const due = from.ms + durationMs(condition.for, -Infinity);
  const isHeld = away && due >= away.from && due <= away.until;
  return (isHeld ? away.until + RETURN_MS : due) - now;
}

export const eventCondition: ConditionKind = {
  key: 'event',
  holds(condition, context) {
    const from = referenceOf(condition, context);
    return from && leftMs(from, condition, context) <= 0;
  },
  marks: (condition, event) => [
    ...markingOf(condition, event, condition.in),
    ...(condition.without ? markingOf(condition.without as Condition, event) : []),
  ],
  dueMs(condition, context) {
    const left = leftMs(referenceOf(condition, context), condition, context);
    return Math.min(
      left > 0 ? left : Infinity,
      leavesInMs(occurrencesOf(condition, condition, context), condition, context.now),
    );
  },
};

const timesFault = mustBe(
  `a whole number from 1 to ${MAX_MARKS}, for so many are remembered`,
  (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_MARKS,
);

export const eventCheck: ConditionCheck = {
  members: ['where', 'times', 'within', 'in', 'without', 'for', 'since'],
  fault(condition) {
    const { times, without, since, within } = condition;
    const fault =
      askedFault(condition) ||
      optionalFault(timesFault, times, 'times') ||
      placeFault(condition) ||
      optionalFault(innerAskedFault, without, 'without') ||
      optionalFault(durationFault, condition.for, 'for') ||
      optionalFault(mustBeOneOf('first', 'last'), since, 'since');
    if (fault || within === undefined || condition.for === undefined) return fault;
    return durationMs(condition.for) < durationMs(within)
      ? ''
      : 'for: must be shorter than within, else it never holds';
  },
};
