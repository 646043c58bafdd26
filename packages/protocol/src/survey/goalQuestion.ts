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
    const { success, goal } = isObject(value) ? value : {};
    const isKnown = goal === undefined || options.some(({ id }) => id === goal);
    return isKnown && successes.includes(success as 'yes') ? '' : 'must be {success, goal}';
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
