// The visitor's own words in an answer: what full-text search looks in. Contact data is not among them.

import type { Feedback } from '@klankbord/protocol/wire';
import { wellFormed } from '../store/wellFormed';

/** @example answerWords(feedback) // 'The voucher field was hidden' */
export function answerWords({ comment, answers = [] }: Feedback): string {
  const said = answers.flatMap(({ type, value, other }) => [type === 'text' ? value : undefined, other]);
  const texts = [comment, ...said].filter((text): text is string => typeof text === 'string' && text !== '');
  return wellFormed([...new Set(texts)].join('\n'));
}
