// From what visitors wrote and searched for to what comes back again and again.

import { countMisses, type Miss } from './countMisses';
import { readText } from './readText';
import { weekOf } from './weeks';

export const topicKinds = ['word', 'phrase', 'question', 'search', 'search_word'] as const;
export type TopicKind = (typeof topicKinds)[number];

export interface Said {
  text: string;
  /** Of two letters. */
  language: string;
  atMs: number;
}

export interface Topic {
  kind: TopicKind;
  text: string;
  language?: string;
  /** Answers it stands in, or visits that searched for it. */
  n: number;
  /** The same by week, in the order of the weeks. */
  weeks: number[];
  /** Of a word in searches: the searches it stands in, the most frequent first. */
  terms?: string[];
}

/** What is told of each kind at most. */
const MOST: Record<TopicKind, number> = { word: 30, phrase: 20, question: 10, search: 20, search_word: 20 };
/** Once is no topic; a question is worth reading all the same. */
const LEAST: Record<TopicKind, number> = { word: 2, phrase: 2, question: 1, search: 1, search_word: 2 };
/** A word that hardly ever stands without its neighbour is told by the phrase. */
const MOSTLY = 0.8;

interface Counted extends Topic {
  latestMs: number;
}

function createCount(weeks: number[]): {
  add(kind: TopicKind, text: string, key: string, at: Said): void;
  all(): Counted[];
} {
  const counted = new Map<string, Counted>();
  const slots = new Map(weeks.map((week, index) => [week, index]));
  return {
    add(kind, text, key, { language, atMs }) {
      const id = `${kind} ${language} ${key}`;
      const topic = counted.get(id) ?? { kind, text, language, n: 0, weeks: weeks.map(() => 0), latestMs: atMs };
      counted.set(id, topic);
      topic.n++;
      const slot = slots.get(weekOf(atMs));
      if (slot !== undefined) topic.weeks[slot]!++;
    },
    all: () => [...counted.values()],
  };
}

/** The same question in other small words is the same question. */
const questionKey = (question: string, language: string): string =>
  [...readText(question, language).words].sort().join(' ') || question.toLowerCase();

function countSaid(said: Said[], weeks: number[]): Counted[] {
  const count = createCount(weeks);
  for (const one of said) {
    const { words, phrases, questions } = readText(one.text, one.language);
    for (const word of words) count.add('word', word, word, one);
    for (const phrase of phrases) count.add('phrase', phrase, phrase, one);
    const asked = new Map(questions.map((question) => [questionKey(question, one.language), question]));
    for (const [key, question] of asked) count.add('question', question, key, one);
  }
  const all = count.all();
  const phrases = all.filter(({ kind, n }) => kind === 'phrase' && n >= LEAST.phrase);
  const isTold = ({ kind, text, language, n }: Counted): boolean =>
    kind === 'word' &&
    phrases.some((one) => one.language === language && one.n >= n * MOSTLY && one.text.split(' ').includes(text));
  return all.filter((topic) => !isTold(topic));
}

/**
 * @param weeks those that are counted one by one, oldest first
 * @returns by kind, the most frequent first; of equal ones the newest
 */
export function countTopics(said: Said[], misses: Miss[], weeks: number[]): Topic[] {
  const all = [...countSaid(said, weeks), ...countMisses(misses, weeks)];
  return topicKinds.flatMap((wanted) =>
    all
      .filter(({ kind, n }) => kind === wanted && n >= LEAST[wanted])
      .sort((a, b) => b.n - a.n || b.latestMs - a.latestMs || a.text.localeCompare(b.text))
      .slice(0, MOST[wanted])
      .map(({ latestMs: _, ...topic }) => topic),
  );
}
