// `ces`: how easy it was, 1 (very difficult) to 7 (very easy).

import { outsideScale, type QuestionBase, type QuestionCheck, type QuestionType } from './question';

export interface CesQuestion extends QuestionBase {
  type: 'ces';
}

export const cesQuestion: QuestionType<CesQuestion> = {
  type: 'ces',
  scale: () => [1, 7],
  refuses: (_question, value) => outsideScale(value, [1, 7]),
};

export const cesCheck: QuestionCheck = {
  members: [],
  fault: () => '',
};
