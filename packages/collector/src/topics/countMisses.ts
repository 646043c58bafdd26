// What was searched for in vain: each term, and the words and phrases that come back in several of them.

import { readText } from './readText';

/** A search without result, and how many visits had it in a week. */
export interface Miss {
  term: string;
  /** Of two letters. */
  language: string;
  week: number;
  n: number;
}

export interface CountedMiss {
  kind: 'search' | 'search_word';
  text: string;
  language?: string;
  /** Visits that searched for it. */
  n: number;
  weeks: number[];
  latestMs: number;
  /** Of words: the searches they stand in, the most frequent first. */
  terms?: string[];
}

/** A word of one search alone is told by that search. */
const LEAST_TERMS = 2;
/** What is told of the searches behind a word. Our choice: enough to see what is meant. */
const MOST_TERMS = 5;

interface Word extends CountedMiss {
  byTerm: Map<string, number>;
}

function createTally(weeks: number[]): (topic: CountedMiss, { week, n }: Miss) => void {
  const slots = new Map(weeks.map((week, index) => [week, index]));
  return (topic, { week, n }) => {
    topic.n += n;
    topic.latestMs = Math.max(topic.latestMs, week);
    const slot = slots.get(week);
    if (slot !== undefined) topic.weeks[slot]! += n;
  };
}

/** Where the same searches say a word and its neighbour, the phrase says it all. */
const isToldBy = (word: Word, phrase: Word): boolean =>
  phrase.language === word.language &&
  phrase.byTerm.size === word.byTerm.size &&
  phrase.text.split(' ').includes(word.text);

function countWords(misses: Miss[], weeks: number[]): CountedMiss[] {
  const add = createTally(weeks);
  const counted = new Map<string, Word>();
  for (const miss of misses) {
    const { term, language, n } = miss;
    const { words, phrases } = readText(term, language);
    for (const text of [...words, ...phrases]) {
      const key = `${language} ${text}`;
      const word: Word = counted.get(key) ?? {
        ...{ kind: 'search_word', text, language, n: 0, latestMs: 0 },
        weeks: weeks.map(() => 0),
        byTerm: new Map(),
      };
      counted.set(key, word);
      add(word, miss);
      word.byTerm.set(term, (word.byTerm.get(term) ?? 0) + n);
    }
  }
  const recurring = [...counted.values()].filter(({ byTerm }) => byTerm.size >= LEAST_TERMS);
  const phrases = recurring.filter(({ text }) => text.includes(' '));
  return recurring
    .filter((one) => !phrases.some((phrase) => isToldBy(one, phrase)))
    .map(({ byTerm, ...word }) => ({
      ...word,
      terms: [...byTerm]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_TERMS)
        .map(([term]) => term),
    }));
}

/** @param weeks those that are counted one by one, oldest first */
export function countMisses(misses: Miss[], weeks: number[]): CountedMiss[] {
  const add = createTally(weeks);
  const counted = new Map<string, CountedMiss>();
  for (const miss of misses) {
    const topic: CountedMiss = counted.get(miss.term) ?? {
      ...{ kind: 'search', text: miss.term, n: 0, latestMs: 0 },
      weeks: weeks.map(() => 0),
    };
    counted.set(miss.term, topic);
    add(topic, miss);
  }
  return [...counted.values(), ...countWords(misses, weeks)];
}
