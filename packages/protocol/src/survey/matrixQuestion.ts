// `matrix`: one scale for several rows.

import { isObject, type JsonValue } from '../wire/json';
import { type Option, optionIn, optionsFault } from './option';
import { outsideScale, type QuestionBase, type QuestionCheck, type QuestionType } from './question';

export interface MatrixQuestion extends QuestionBase {
  type: 'matrix';
  rows: Option[];
  /** 2 to 10, default 5. */
  points?: number;
}

/** What is filled in: a score by the id of its row, `{ delivery: 4 }`; rows without one are absent. */
export const matrixQuestion: QuestionType<MatrixQuestion> = {
  type: 'matrix',
  refuses({ rows, points = 5, required }, value) {
    if (!isObject(value)) return 'must be an object';
    const scores = Object.entries(value as Record<string, JsonValue>);
    if (scores.some(([row]) => !rows.some(({ id }) => id === row))) return 'must be scores by row';
    const fault = scores.map(([, score]) => outsideScale(score, [1, points])).find(Boolean);
    return fault ?? (required && scores.length < rows.length ? 'rows' : '');
  },
  answer: ({ rows, points = 5 }, _value, locale) => ({
    rows: rows.map((row) => optionIn(row, locale) as { id: string; label: string }),
    scale: [1, points],
  }),
};

export const matrixCheck: QuestionCheck = {
  members: ['rows', 'points'],
  fault({ rows, points }) {
    const fault = optionsFault(rows);
    if (fault) return fault.replace(/^options/, 'rows');
    const good =
      points === undefined || (Number.isInteger(points) && (points as number) >= 2 && (points as number) <= 10);
    return good ? '' : 'points must be a whole number from 2 to 10';
  },
};
