// The digest of a day: what was said, what was opened and closed, who was kind, and what came too often.

import { type ResponseSummary, responseSummary } from '../reading/responseSummary';
import { timeText } from '../reading/timeText';
import { type ScoreSummary, summariseScores } from '../scores/summariseScores';
import type { DigestFigures } from '../store/loopStore';
import type { Store } from '../store/store';
import { type Recovery, recoveryOf } from './recovery';

const DAY_MS = 86_400_000;

export interface Digest extends Omit<DigestFigures, 'items' | 'compliments' | 'firings'> {
  /** `2026-11-22`, a day in UTC. */
  day: string;
  scores: ScoreSummary[];
  recovery: Recovery;
  /** Answers that a rule has put here. */
  items: ResponseSummary[];
  compliments: ResponseSummary[];
  firings: { rule: string; time: string; count: number; usual: number }[];
}

/** @example dayOf(0) // '1970-01-01' */
export const dayOf = (ms: number): string => timeText(ms).slice(0, 10);

export async function readDigest(store: Store, site: string, day: string): Promise<Digest> {
  const fromMs = Date.parse(day);
  const untilMs = fromMs + DAY_MS;
  const { items, compliments, firings, ...figures } = await store.readDigest(site, fromMs, untilMs);
  /** Those with words first: they are what is read. */
  const summaries = async (ids: string[]): Promise<ResponseSummary[]> => {
    const found = await Promise.all(ids.map((id) => store.getResponse(site, id)));
    const all = found.flatMap((stored) => (stored ? [responseSummary(stored)] : []));
    return [...all.filter(({ comment }) => comment), ...all.filter(({ comment }) => !comment)];
  };
  return {
    day,
    ...figures,
    scores: summariseScores(await store.countScores(site, { fromMs, untilMs })),
    recovery: recoveryOf(await store.countCases(site, untilMs)),
    items: await summaries(items.filter((id) => !compliments.includes(id))),
    compliments: await summaries(compliments),
    firings: firings.map(({ atMs, ...firing }) => ({ ...firing, time: timeText(atMs) })),
  };
}
