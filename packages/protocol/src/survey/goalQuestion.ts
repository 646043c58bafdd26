// `goal`: did the visitor succeed, and in what.

import { isObject } from '../wire/json';
import { type Option, optionIn, optionsFault } from './option';
import type { QuestionBase, QuestionCheck, QuestionType } from './question';

export const successes = ['yes', 'partly', 'no'] as const;

export interface GoalQuestion extends QuestionBase {
  type: 'goal';
  /** What one may have come for. */
  options: Option[];
}

/** What is filled in: `{ success: 'partly', goal: 'compare' }`, the goal by its id and only once it is chosen. */
export const goalQuestion: QuestionType<GoalQuestion> = {
  type: 'goal',
  refuses({ options }, value) {
    if (!isObject(value)) return 'must be an object';
    const { success, goal } = value;
    if (!successes.includes(success as 'yes')) return 'success';
    return goal === undefined || options.some(({ id }) => id === goal) ? '' : 'must be one of the options';
  },
  answer({ options }, value, locale) {
    const { success, goal } = value as Record<string, string>;
    const chosen = options.find(({ id }) => id === goal);
    return { value: { success: success!, ...(chosen && { goal: optionIn(chosen, locale) }) } };
  },
};

export const goalCheck: QuestionCheck = {
  members: ['options'],
  fault: ({ options }) => optionsFault(options),
};
