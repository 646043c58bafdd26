// Reads what comes back again and again in answers and in searches without result.

import { type FileFormat, type Narrowing, query, type Reading, read, siteRoot } from '../readings';

export type TopicKind = 'word' | 'phrase' | 'question' | 'search' | 'search_word';

export interface Topic {
  kind: TopicKind;
  text: string;
  language?: string;
  /** Answers it stands in; of a search, visits that searched for it. */
  n: number;
  /** The same for each of the weeks. */
  weeks: number[];
  /** Of a word in searches: the searches it stands in, the most frequent first. */
  terms?: string[];
}

export interface Topics {
  items: Topic[];
  /** The Monday of each week, oldest first. */
  weeks: string[];
  /** Answers with words that were read. */
  answers: number;
}

export const listTopics = (site: string, narrowing: Narrowing): Promise<Reading<Topics>> =>
  read(`${siteRoot(site)}/topics${query(narrowing)}`);

/** The address of the same topics as a file. */
export const topicsFileAddress = (site: string, narrowing: Narrowing, format: FileFormat): string =>
  `${siteRoot(site)}/topics${query({ ...narrowing, format })}`;
