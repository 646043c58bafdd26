// `ranking`: options in order, the most important one first.

import type { JsonValue } from '../wire/json';
import { type Option, optionIn, optionsFault } from './option';
import type { QuestionBase, QuestionCheck, QuestionType } from './question';

export interface RankingQuestion extends QuestionBase {
  type: 'ranking';
  options: Option[];
}

/** What is filled in: the ids of all options, the first one on top. */
const rankedIn = ({ options }: RankingQuestion, value: JsonValue): Option[] =>
  (Array.isArray(value) ? value : []).flatMap((id) => options.find((option) => option.id === id) ?? []);

export const rankingQuestion: QuestionType<RankingQuestion> = {
  type: 'ranking',
  refuses(question, value) {
    const { size } = new Set(rankedIn(question, value));
    const isWhole = size === question.options.length && size === (value as JsonValue[]).length;
    return isWhole ? '' : 'must be a list of all options';
  },
  answer: (question, value, locale) => ({ value: rankedIn(question, value).map((option) => optionIn(option, locale)) }),
};

export const rankingCheck: QuestionCheck = {
  members: ['options'],
  fault({ options }) {
    const fault = optionsFault(options);
    if (fault) return fault;
    return (options as Option[]).length > 1 ? '' : 'options must be at least 2: one alone has no order';
  },
};
