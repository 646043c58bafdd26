// `{ "sequence": [ … ], "within": "2m" }`: these events have happened in this order.

import type { Condition, ConditionCheck, ConditionKind } from './condition';
import { leavesInMs, markingOf, occurrencesOf } from './occurrences';
import { innerAskedFault, placeFault } from './faults/askedFault';

export const sequenceCondition: ConditionKind = {
  key: 'sequence',
  // From the end: the latest last step leaves the most room for those before it. No id sorts after `~`.
  holds: (condition, context) =>
    (condition.sequence as Condition[]).reduceRight<string | undefined>(
      (next, step) =>
        next &&
        occurrencesOf(step, condition, context)
          .filter(({ id }) => id < next)
          .at(-1)?.id,
      '~',
    ),
  marks: ({ sequence, in: place }, event) => (sequence as Condition[]).flatMap((step) => markingOf(step, event, place)),
  dueMs: (condition, context) =>
    leavesInMs(
      (condition.sequence as Condition[]).flatMap((step) => occurrencesOf(step, condition, context)),
      condition,
      context.now,
    ),
};

/** Steps of one sequence: our choice. */
const MAX_STEPS = 8;

export const sequenceCheck: ConditionCheck = {
  members: ['within', 'in'],
  fault(condition) {
    const { sequence } = condition;
    if (!Array.isArray(sequence) || sequence.length < 2 || sequence.length > MAX_STEPS)
      return `sequence: must be a list of 2 to ${MAX_STEPS} events`;
    return (
      sequence.map((step, index) => innerAskedFault(step, `sequence[${index}]`)).find(Boolean) || placeFault(condition)
    );
  },
};
