// Words by key, with values filled in.

import type { Texts } from '../uiContract';
import { type TextKey, texts as english } from './texts/en';

/** Gives the words of a key; `{name}` is replaced by the value of that name. */
export type Say = (key: TextKey, values?: object) => string;

/**
 * @param texts the words of a language; what it lacks is said in English
 * @example createSay({ progress: 'Vraag {n} van {total}' })('progress', { n: 1, total: 3 }) // 'Vraag 1 van 3'
 */
export const createSay =
  (texts: Texts = {}): Say =>
  (key, values = {}) =>
    (texts[key] ?? english[key]).replace(/\{(\w+)\}/g, (_, name: string) => String((values as Texts)[name] ?? ''));
