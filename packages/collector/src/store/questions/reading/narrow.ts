// From a narrowing to the conditions of a question about `responses`.

import { wellFormed } from '../../wellFormed';
import type { Value, Values } from '../../database';
import type { Narrowing } from '../../readingStore';
import { matchText } from './matchText';

export interface Narrowed {
  /** Conditions, each beginning with `and`. */
  where: string;
  values: Values;
}

/** Traits are looked up for each answer by their key, so a rare one costs no more than a frequent one. */
const trait = (kinds: string[], index: number): string =>
  `and (${kinds
    .map(
      (kind) => `exists (select 1 from response_traits where site = responses.site and kind = '${kind}'
      and value = $trait${index} and response = responses.response)`,
    )
    .join(' or ')})`;

const SCORE = `and exists (select 1 from json_each(responses.scores) as given
  where given.value ->> 'metric' = $metric and given.value ->> 'value' between $lowest and $highest)`;
const WORDS = 'and responses.position in (select rowid from response_words where response_words match $words)';

/** Cases are few: those of a state are found first, and the answers by them. For \`none\` each answer is looked up. */
const CASE = `and responses.response in (select response from cases
  where site = $site and state = $caseState and response is not null)`;
const NO_CASE = `and not exists (select 1 from cases
  where cases.site = responses.site and cases.response = responses.response)`;

export function narrow(narrowing: Narrowing): Narrowed {
  const { fromMs, untilMs, survey, traits = [], mood, score, caseState, words } = narrowing;
  const match = words === undefined ? undefined : matchText(words);
  const conditions: [boolean, string, Record<string, Value>][] = [
    [fromMs !== undefined, 'and responses.at >= $fromMs', { fromMs }],
    [untilMs !== undefined, 'and responses.at < $untilMs', { untilMs }],
    [survey !== undefined, 'and responses.survey = $survey', { survey: survey && wellFormed(survey) }],
    [mood !== undefined, 'and responses.mood = $mood', { mood }],
    [score !== undefined, SCORE, { metric: score?.metric, lowest: score?.low, highest: score?.high }],
    [caseState !== undefined, caseState === 'none' ? NO_CASE : CASE, caseState === 'none' ? {} : { caseState }],
    [match !== undefined, match === '' ? 'and false' : WORDS, match ? { words: match } : {}],
    ...traits.map(({ kinds, value }, index): [boolean, string, Record<string, Value>] => [
      true,
      trait(kinds, index),
      { [`trait${index}`]: wellFormed(value) },
    ]),
  ];
  const asked = conditions.filter(([isAsked]) => isAsked);
  return {
    where: asked.map(([, sql]) => sql).join('\n  '),
    values: Object.assign({}, ...asked.map(([, , values]) => values)),
  };
}
