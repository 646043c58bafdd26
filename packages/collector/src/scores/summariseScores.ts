// From counted values to scores: one entry for each metric, type and scale.

import { z } from 'zod';
import type { ScoreCount } from '../store/store';
import { meanScore } from './meanScore';
import { nps } from './nps';

export interface ScoreSummary {
  metric: string;
  type: string;
  n: number;
  score: number;
  /** The ends of the 95 % interval; null for a single answer. */
  low: number | null;
  high: number | null;
  /** The ends of the scale, where it is known. */
  scale: [number, number] | null;
  /** How often each value was given; on short scales also those that nobody gave. */
  distribution: Record<string, number>;
  /** Only for NPS. */
  bands?: { promoters: number; passives: number; detractors: number };
}

export const scoreShape: z.ZodType<ScoreSummary> = z
  .object({
    metric: z.string(),
    type: z.string(),
    n: z.number(),
    score: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    scale: z.tuple([z.number(), z.number()]).nullable(),
    distribution: z.record(z.string(), z.number()),
    bands: z.object({ promoters: z.number(), passives: z.number(), detractors: z.number() }).optional(),
  })
  .meta({ id: 'Score' });

/** Scales up to this many points are shown whole. */
const MAX_POINTS = 21;

function distribute(counts: ScoreCount[], scale: [number, number] | null): Record<string, number> {
  const points = new Map<string, number>();
  // Beyond the safe integers adding one changes nothing, and counting up would never end.
  if (scale && scale.every(Number.isSafeInteger) && scale[1] - scale[0] < MAX_POINTS) {
    for (let point = scale[0]; point <= scale[1]; point++) points.set(String(point), 0);
  }
  for (const { value, n } of counts) points.set(String(value), (points.get(String(value)) ?? 0) + n);
  return Object.fromEntries(points);
}

function summarise(counts: ScoreCount[]): ScoreSummary | undefined {
  const { metric, type, low, high } = counts[0]!;
  const scale: [number, number] | null = type === 'nps' ? [0, 10] : low === null || high === null ? null : [low, high];
  const result = type === 'nps' ? nps(counts) : meanScore(counts, scale ?? [-Infinity, Infinity]);
  if (!result) return undefined;
  return { metric, type, scale, ...result, distribution: distribute(counts, scale) };
}

/** A metric whose question changed its scale gives one entry for each scale: their means cannot be compared. */
export function summariseScores(counts: ScoreCount[]): ScoreSummary[] {
  const groups = new Map<string, ScoreCount[]>();
  for (const count of counts) {
    const scale = count.type === 'nps' ? [] : [count.low, count.high];
    const key = JSON.stringify([count.metric, count.type, ...scale]);
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups.values()].flatMap((group) => summarise(group) ?? []);
}
