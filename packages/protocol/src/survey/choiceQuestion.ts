// `choice`: one or many of a list, and what is not on the list in the visitor's own words.

import { isObject, type JsonValue } from '../wire/json';
import { isBoolean, wrongMember } from '../wire/shape';
import { type Option, optionIn, optionsFault } from './option';
import type { QuestionBase, QuestionCheck, QuestionType } from './question';

/** The id of what is not on the list. */
export const OTHER = 'other';

export interface ChoiceQuestion extends QuestionBase {
  type: 'choice';
  options: Option[];
  /** More than one may be chosen; default false. */
  many?: boolean;
  /** A last option with a field to write in; default false. */
  other?: boolean;
  /** Another order at every showing, so that no option gains by standing first; default false. */
  shuffle?: boolean;
  /** The fewest and the most that may be chosen, where many may be. */
  min?: number;
  max?: number;
}

type Chosen = {
  id: string;
  /** What was written; only of `other`. */
  text?: string;
};

/** What is filled in may be ids, or objects with an id. */
export const chosenOf = (value: JsonValue | undefined): Chosen[] =>
  Array.isArray(value) ? value.map((one) => (isObject(one) ? (one as Chosen) : { id: one as string })) : [];

/** What is filled in: `['voucher', { id: 'other', text: 'The lift was out of order' }]`. */
export const choiceQuestion: QuestionType<ChoiceQuestion> = {
  type: 'choice',
  refuses({ options, many, other, min = 0, max = Infinity }, value) {
    const ids = new Set(chosenOf(value).map(({ id }) => id));
    const known = options.filter(({ id }) => ids.has(id)).length + (other && ids.has(OTHER) ? 1 : 0);
    // Neither an unknown one, nor the same one twice.
    if (!Array.isArray(value) || known < value.length) return 'must be a list of options';
    if (!many) return known > 1 ? 'must be one option' : '';
    return known < min ? 'too-few' : known > max ? 'too-many' : '';
  },
  answer({ options, other: hasOther }, value, locale) {
    const chosen = chosenOf(value);
    const other = hasOther && chosen.find(({ id }) => id === OTHER);
    return {
      // In the order of the survey, whatever the order on screen or of the clicks.
      value: options.filter(({ id }) => chosen.some((one) => one.id === id)).map((option) => optionIn(option, locale)),
      // Empty where it was chosen without a word: that is an answer too.
      ...(other && { other: (other.text ?? '').trim() }),
    };
  },
};

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

export const choiceCheck: QuestionCheck = {
  members: ['options', 'many', 'other', 'shuffle', 'min', 'max'],
  fault(question) {
    const { options, other, min, max } = question;
    const wrong = wrongMember(question, {
      many: isBoolean,
      other: isBoolean,
      shuffle: isBoolean,
      min: isCount,
      max: isCount,
    });
    if (wrong)
      return `${wrong} must be ${wrong === 'min' || wrong === 'max' ? 'a number of options' : 'true or false'}`;
    const fault = optionsFault(options);
    if (fault) return fault;
    const total = (options as Option[]).length + (other ? 1 : 0);
    if (other && (options as Option[]).some(({ id }) => id === OTHER))
      return 'options: the id "other" is taken by other';
    const [fewest, most] = [(min as number) ?? 0, (max as number) ?? total];
    return fewest <= Math.min(most, total) ? '' : `min ${fewest} is more than can be chosen`;
  },
};
