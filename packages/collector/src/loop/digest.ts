// The digest of a day: what was said, what was opened and closed, who was kind, and what came too often.

import { type ResponseSummary, responseSummary } from '../reading/responseSummary';
import { timeText } from '../reading/timeText';
import { type ScoreSummary, summariseScores } from '../scores/summariseScores';
import type { DigestFigures } from '../store/digestFigures';
import type { Store } from '../store/store';
import { type Recovery, recoveryOf } from './recovery';

const DAY_MS = 86_400_000;

export interface Digest extends Omit<DigestFigures, 'items' | 'compliments' | 'firings'> {
  /** `2026-11-22`, a day in UTC. */
  day: string;
  scores: ScoreSummary[];
  /** Over all cases so far, whatever the day. */
  recovery: Recovery;
  /** Answers that a rule has put here. */
  items: ResponseSummary[];
  compliments: ResponseSummary[];
  firings: { rule: string; time: string; count: number; usual: number }[];
}

/** @example dayOf(0) // '1970-01-01' */
export const dayOf = (ms: number): string => timeText(ms).slice(0, 10);

/** @param wanted a day to come is answered as today */
export async function readDigest(store: Store, site: string, wanted: string, nowMs: number): Promise<Digest> {
  const today = dayOf(nowMs);
  const day = wanted < today ? wanted : today;
  const fromMs = Date.parse(day);
  const untilMs = fromMs + DAY_MS;
  // While the day lasts nothing is late that is due tonight.
  const lateMs = Math.min(nowMs, untilMs);
  const { items, compliments, firings, ...figures } = await store.readDigest(site, { fromMs, untilMs, lateMs });
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
    recovery: recoveryOf(await store.countCases(site, lateMs)),
    items: await summaries(items.filter((id) => !compliments.includes(id))),
    compliments: await summaries(compliments),
    firings: firings.map(({ atMs, ...firing }) => ({ ...firing, time: timeText(atMs) })),
  };
}
