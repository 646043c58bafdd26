// Texts of a survey: one string, or one per language.

import { isObject } from '../wire/json';

/** `'Why?'` or `{ en: 'Why?', nl: 'Waarom?' }`. */
export type LocalText = string | { [language: string]: string };

/** True for a text of at most 2,000 characters, or an object of them. */
export const isLocalText = (value: unknown): value is LocalText =>
  (typeof value === 'string' && value.length > 0 && value.length <= 2000) ||
  (isObject(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every((text) => typeof text === 'string' && isLocalText(text)));

/**
 * The text in a language: the exact locale, its language, `default`, English, or the first there is.
 *
 * @example textIn({ en: 'Why?', nl: 'Waarom?' }, 'nl-BE') // 'Waarom?'
 */
export function textIn(text: LocalText | undefined, locale: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const language = locale.split('-')[0]!.toLowerCase();
  // A locale comes from outside: `constructor` is no language.
  const name = [locale, language, 'default', 'en'].find((one) => Object.hasOwn(text, one));
  return name === undefined ? (Object.values(text)[0] ?? '') : text[name]!;
}
