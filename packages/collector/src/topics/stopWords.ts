// Words that say nothing by themselves, per language.

import { createRequire } from 'node:module';

/** The package has no types of its own, and no default export. */
const lists = createRequire(import.meta.url)('stopword') as Record<string, string[] | undefined>;

/** Lists go by ISO 639-3, browsers by 639-1. A longer list (stopwords-iso) also leaves out "order" and "page": in a shop they mean something. */
const THREE_LETTERS: Record<string, string> = {
  ...{ ar: 'ara', bg: 'bul', ca: 'cat', cs: 'ces', da: 'dan', de: 'deu', el: 'ell', en: 'eng', es: 'spa', et: 'est' },
  ...{ fa: 'fas', fi: 'fin', fr: 'fra', he: 'heb', hi: 'hin', hr: 'hrv', hu: 'hun', id: 'ind', it: 'ita', ja: 'jpn' },
  ...{ ko: 'kor', lt: 'lit', lv: 'lav', nb: 'nob', nl: 'nld', no: 'nob', pl: 'pol', pt: 'por', ro: 'ron', ru: 'rus' },
  ...{ sk: 'slk', sl: 'slv', sv: 'swe', th: 'tha', tr: 'tur', uk: 'ukr', vi: 'vie', zh: 'zho' },
};

/** Small words that the lists lack: our choice, seen as phrases of their own in the sample's answers. */
const MORE: Record<string, string[]> = {
  eng: ['does', 'did', 'not', 'don', 'just', 'really', 'cannot'],
  nld: ['wordt', 'doet', 'staat'],
};

const sets = new Map<string, Set<string>>();

/** A language without a list has none: its small words are counted too. */
export function stopWordsOf(language: string): Set<string> {
  const name = Object.hasOwn(THREE_LETTERS, language) ? THREE_LETTERS[language]! : '';
  const set = sets.get(name) ?? new Set([...((name && lists[name]) || []), ...(MORE[name] ?? [])]);
  sets.set(name, set);
  return set;
}
