// `csat`: how satisfied, 1 to 5, as smileys or numbers.

import { outsideScale, type QuestionBase, type QuestionCheck, type QuestionType } from './question';

export const csatLooks = ['smiley', 'number'] as const;

export interface CsatQuestion extends QuestionBase {
  type: 'csat';
  /** Default `smiley`. */
  look?: (typeof csatLooks)[number];
}

export const csatQuestion: QuestionType<CsatQuestion> = {
  type: 'csat',
  scale: () => [1, 5],
  refuses: (_question, value) => outsideScale(value, [1, 5]),
};

export const csatCheck: QuestionCheck = {
  members: ['look'],
  fault: ({ look }) =>
    look === undefined || csatLooks.includes(look as 'smiley') ? '' : `look must be one of ${csatLooks.join(', ')}`,
};
