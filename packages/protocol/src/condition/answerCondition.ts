// `{ "answer": { "effort": { "lte": 3 } } }`: what was answered to a question; of several choices one is enough.

import { isObject } from '../wire/json';
import type { ConditionKind, ConditionCheck } from './condition';
import { compare, valueAt } from './where';
import { membersFault } from './faults/membersFault';
import { wantedFault } from './faults/wantedFault';

export const answerCondition: ConditionKind = {
  key: 'answer',
  holds: ({ answer }, { answers }) =>
    answers &&
    Object.entries(answer as object).every(([question, wanted]) => {
      const value = valueAt(answers, question);
      // Choices are told as a list of ids, or of `{id, label}`; a list of nothing is no answer.
      const chosen = Array.isArray(value) && value.length ? value : [Array.isArray(value) ? undefined : value];
      return chosen.some((one) => compare(isObject(one) && 'id' in one ? one.id : one, wanted));
    }),
};

export const answerCheck: ConditionCheck = {
  fault: ({ answer }) => membersFault(answer, 'answer', () => wantedFault),
};
