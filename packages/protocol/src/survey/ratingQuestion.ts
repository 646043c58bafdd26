// `rating`: a number of points, shown as stars, smileys, thumbs, hearts or numbers.

import { outsideScale, type QuestionBase, type QuestionCheck, type QuestionType } from './question';

export const ratingLooks = ['star', 'smiley', 'thumb', 'heart', 'number'] as const;

export interface RatingQuestion extends QuestionBase {
  type: 'rating';
  /** Default `star`. A thumb always has two points, smileys always five. */
  look?: (typeof ratingLooks)[number];
  /** 2 to 10, default 5. */
  points?: number;
}

const scaleOf = ({ look, points = 5 }: RatingQuestion): [number, number] => [
  1,
  look === 'thumb' ? 2 : look === 'smiley' ? 5 : points,
];

export const ratingQuestion: QuestionType<RatingQuestion> = {
  type: 'rating',
  scale: scaleOf,
  refuses: (question, value) => outsideScale(value, scaleOf(question)),
};

export const ratingCheck: QuestionCheck = {
  members: ['look', 'points'],
  fault({ look, points }) {
    if (look !== undefined && !ratingLooks.includes(look as 'star'))
      return `look must be one of ${ratingLooks.join(', ')}`;
    const good =
      points === undefined || (Number.isInteger(points) && (points as number) >= 2 && (points as number) <= 10);
    return good ? '' : 'points must be a whole number from 2 to 10';
  },
};
