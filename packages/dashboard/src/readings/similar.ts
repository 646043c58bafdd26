// Reading answers whose story resembles another's.

import { type Reading, read, siteRoot } from '../readings';
import type { ResponseSummary } from '../shapes';

export interface SimilarAnswer {
  /** Above 0, at most 1. */
  similarity: number;
  response: ResponseSummary;
}

export const listSimilar = (site: string, response: string): Promise<Reading<{ items: SimilarAnswer[] }>> =>
  read(`${siteRoot(site)}/responses/${encodeURIComponent(response)}/similar`);
