// `date`: a day, without a time or a zone.

import type { QuestionBase, QuestionCheck, QuestionType } from './question';

export interface DateQuestion extends QuestionBase {
  type: 'date';
  /** The first and the last day that may be chosen, as `2026-11-22`. */
  min?: string;
  max?: string;
}

/** True for a day of the calendar, written as year, month and day; 30 February is none. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** What is filled in is what travels. Days in this form are in order as texts. */
export const dateQuestion: QuestionType<DateQuestion> = {
  type: 'date',
  refuses: ({ min, max }, value) =>
    isDay(value) && (min === undefined || value >= min) && (max === undefined || value <= max) ? '' : 'date',
};

export const dateCheck: QuestionCheck = {
  members: ['min', 'max'],
  fault({ min, max }) {
    for (const [name, day] of Object.entries({ min, max })) {
      if (day !== undefined && !isDay(day)) return `${name} must be a day such as 2026-11-22`;
    }
    const isReversed = min !== undefined && max !== undefined && (min as string) > (max as string);
    return isReversed ? `min ${String(min)} is after max ${String(max)}` : '';
  },
};
