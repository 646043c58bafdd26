// `nps`: how likely to recommend, 0 to 10.

import { outsideScale, type QuestionBase, type QuestionCheck, type QuestionType } from './question';

export interface NpsQuestion extends QuestionBase {
  type: 'nps';
}

export const npsQuestion: QuestionType<NpsQuestion> = {
  type: 'nps',
  scale: () => [0, 10],
  refuses: (_question, value) => outsideScale(value, [0, 10]),
};

export const npsCheck: QuestionCheck = {
  members: [],
  fault: () => '',
};
