// `{ "answer": { "effort": { "lte": 3 } } }`: what was answered to a question; of several choices one is enough.

import { isObject } from '../wire/json';
import type { ConditionKind, ConditionCheck } from './condition';
import { compare, everyMember, valueAt } from './where';
import { membersFault } from './faults/membersFault';
import { wantedFault } from './faults/wantedFault';

export const answerCondition: ConditionKind = {
  key: 'answer',
  holds: ({ answer }, { answers }) =>
    answers &&
    everyMember(answer, (question, wanted) => {
      // Choices are told as a list of ids, or of `{id, label}`; a list of nothing is no answer.
      const [first, ...more] = [valueAt(answers, question)].flat();
      return [first, ...more].some((one) => compare(isObject(one) && 'id' in one ? one.id : one, wanted));
    }),
};

export const answerCheck: ConditionCheck = {
  fault: ({ answer }) => membersFault(answer, 'answer', () => wantedFault),
};
