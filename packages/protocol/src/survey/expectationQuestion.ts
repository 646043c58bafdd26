// `expectation`: how it was beside what was expected, 1 (much worse) to 5 (much better).

import { outsideScale, type QuestionBase, type QuestionCheck, type QuestionType } from './question';

export interface ExpectationQuestion extends QuestionBase {
  type: 'expectation';
}

export const expectationQuestion: QuestionType<ExpectationQuestion> = {
  type: 'expectation',
  scale: () => [1, 5],
  refuses: (_question, value) => outsideScale(value, [1, 5]),
};

export const expectationCheck: QuestionCheck = {
  members: [],
  fault: () => '',
};
