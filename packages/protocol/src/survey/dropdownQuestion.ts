// `dropdown`: one of a list that is too long to stand open.

import type { JsonValue } from '../wire/json';
import { type Option, optionIn, optionsFault } from './option';
import type { QuestionBase, QuestionCheck, QuestionType } from './question';

export interface DropdownQuestion extends QuestionBase {
  type: 'dropdown';
  options: Option[];
}

/** What is filled in: a list of one id, as of a choice. */
const chosenIn = ({ options }: DropdownQuestion, value: JsonValue): Option[] =>
  options.filter(({ id }) => Array.isArray(value) && value.length === 1 && value[0] === id);

export const dropdownQuestion: QuestionType<DropdownQuestion> = {
  type: 'dropdown',
  refuses: (question, value) => (chosenIn(question, value).length ? '' : 'must be a list of one option'),
  answer: (question, value, locale) => ({ value: chosenIn(question, value).map((option) => optionIn(option, locale)) }),
};

export const dropdownCheck: QuestionCheck = {
  members: ['options'],
  fault: ({ options }) => optionsFault(options),
};
