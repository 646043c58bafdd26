// What somebody's words are about: the words that carry meaning, those that stand side by side, and questions.

import { stopWordsOf } from './stopWords';

export interface TextTopics {
  words: Set<string>;
  /** Two such words in a row. */
  phrases: Set<string>;
  /** As they were written. */
  questions: string[];
}

/** A longer text is an essay, or a robot's. */
const MAX_CHARACTERS = 4000;
const MAX_QUESTION_CHARACTERS = 160;
const HAS_LETTER = /\p{L}/u;
/** One sign can be a word in Chinese, Japanese and Korean; elsewhere two letters say little. */
const IS_LONG_ENOUGH = /^(?:\p{L}{3,}.*|.*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}].*)$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** A language that the runtime does not know is cut like English: at blanks and signs. */
const knownLanguage = (language: string): string =>
  /^[a-z]{2,3}$/.test(language) && Intl.Segmenter.supportedLocalesOf(language).length > 0 ? language : 'en';

function segmenterOf(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity });
  segmenters.set(key, segmenter);
  return segmenter;
}

/**
 * @param language of two letters
 * @example readText('Where is the voucher field?', 'en').words // Set { 'voucher', 'field' }
 */
export function readText(text: string, language: string): TextTopics {
  const topics: TextTopics = { words: new Set(), phrases: new Set(), questions: [] };
  const said = text.slice(0, MAX_CHARACTERS).normalize('NFC');
  const known = knownLanguage(language);
  const empty = stopWordsOf(language);
  let before = '';
  for (const { segment, isWordLike } of segmenterOf(known, 'word').segment(said)) {
    const word = segment.toLocaleLowerCase(known);
    if (!isWordLike) {
      // A blank keeps two words together, a sign or a line parts them.
      if (!/^ +$/.test(segment)) before = '';
    } else if (!HAS_LETTER.test(word) || !IS_LONG_ENOUGH.test(word) || empty.has(word)) before = '';
    else {
      topics.words.add(word);
      if (before) topics.phrases.add(`${before} ${word}`);
      before = word;
    }
  }
  // Cutting sentences takes as long as all the rest: only where one may ask.
  if (!/[?？؟]/u.test(said)) return topics;
  for (const { segment } of segmenterOf(known, 'sentence').segment(said)) {
    const sentence = segment.trim();
    if (/[?？؟]$/u.test(sentence) && sentence.length <= MAX_QUESTION_CHARACTERS) topics.questions.push(sentence);
  }
  return topics;
}
