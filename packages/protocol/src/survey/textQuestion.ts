// `text`: an answer in the visitor's own words.

import type { QuestionBase, QuestionCheck, QuestionType } from './question';

export const textPatterns = ['email', 'number', 'url'] as const;

export interface TextQuestion extends QuestionBase {
  type: 'text';
  /** Several lines; default false. */
  long?: boolean;
  pattern?: (typeof textPatterns)[number];
  /** Characters. */
  min?: number;
  max?: number;
}

const isCount = (value: unknown): boolean => value === undefined || (Number.isInteger(value) && (value as number) >= 0);

/** Plain checks: an address is only known to work when something arrives there. */
const looksLike: Record<string, (text: string) => boolean> = {
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text),
  number: (text) => text.trim() !== '' && Number.isFinite(Number(text.replace(',', '.'))),
  url: (text) => /^https?:\/\/[^\s/]+/i.test(text),
};

/** True for something that looks like an e-mail address. */
export const isEmail = (text: string): boolean => looksLike.email!(text);

export const textQuestion: QuestionType<TextQuestion> = {
  type: 'text',
  refuses({ pattern, min = 0, max = 10_000 }, value) {
    if (typeof value !== 'string') return 'must be a text';
    if (value.length < min) return 'too-short';
    if (value.length > max) return 'too-long';
    return pattern && value && !looksLike[pattern]!(value) ? pattern : '';
  },
};

export const textCheck: QuestionCheck = {
  members: ['long', 'pattern', 'min', 'max'],
  fault({ long, pattern, min, max }) {
    if (long !== undefined && typeof long !== 'boolean') return 'long must be true or false';
    if (pattern !== undefined && !textPatterns.includes(pattern as 'email')) {
      return `pattern must be one of ${textPatterns.join(', ')}`;
    }
    return isCount(min) && isCount(max) ? '' : 'min and max must be numbers of characters';
  },
};
