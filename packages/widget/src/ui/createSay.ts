// Words by key, with values filled in: numbers as the language writes them, and the word beside a count in its right form.

import type { Texts } from '../uiContract';
import { type TextKey, texts as english } from './texts/en';

/** Gives the words of a key; `{name}` is replaced by the value of that name. */
export type Say = (key: TextKey, values?: object) => string;

/** `one=# sign|other=# signs`: the form of this kind, else the last. */
function formOf(forms: string, kind: string): string {
  const list = forms.split('|').map((form) => form.split('='));
  return (list.find(([name]) => name === kind) ?? list[list.length - 1]!)[1] ?? '';
}

/**
 * @param texts the words of a language; what it lacks is said in English
 * @param language whose rules for numbers and counts hold
 * @example createSay({ left: 'Nog {n|one=# teken|other=# tekens}' }, 'nl')('left', { n: 1 }) // 'Nog 1 teken'
 */
export function createSay(texts: Texts = {}, language = 'en'): Say {
  const kinds = new Intl.PluralRules(language);
  // Latin digits everywhere: the cells of the scales and the keys that choose them have no others.
  const numbers = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
  return (key, values = {}) =>
    (texts[key] ?? english[key]).replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, name: string, forms?: string) => {
      const value = (values as Record<string, unknown>)[name] ?? '';
      const shown = typeof value === 'number' ? numbers.format(value) : String(value);
      return forms ? formOf(forms, kinds.select(Number(value))).replace('#', shown) : shown;
    });
}
