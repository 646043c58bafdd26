// From counted values to scores: one entry for each metric, type and scale, compared with the period before.

import { z } from 'zod';
import type { ScoreCount } from '../store/readingStore';
import { compareScores } from './compareScores';
import { type Measured, measure } from './measure';
import { type Difference } from './newcombe';
import type { Share } from './wilson';

/** Below this a score says more about chance than about the shop. Our choice. */
export const ENOUGH = 5;

/** A score over some time; without a score when there are fewer than 5 answers. */
export interface ScorePoint {
  n: number;
  /** Null below 5 answers. */
  score: number | null;
  /** The ends of the 95 % interval. */
  low: number | null;
  high: number | null;
}

export interface ScoreSummary extends ScorePoint {
  metric: string;
  type: string;
  /** The ends of the scale, where it is known. */
  scale: [number, number] | null;
  /** How often each value was given; on short scales also those that nobody gave. */
  distribution: Record<string, number>;
  /** Only for NPS. */
  bands?: { promoters: number; passives: number; detractors: number };
  /** The share at the good end of the scale, 0 to 1; not for NPS and goals. */
  happy?: Share;
  /** The same, over as long a time right before; null where the time has no beginning. */
  before: ScorePoint | null;
  /** This score less the one before, with its 95 % interval. */
  change: Difference | null;
  /** The score in each stretch of the time, oldest first. */
  trend: (ScorePoint & { from: string })[];
}

const number = z.number().nullable();
const point = { n: z.number(), score: number, low: number, high: number };
const shareShape = z.object({ share: z.number(), n: z.number(), low: number, high: number });

export const scoreShape: z.ZodType<ScoreSummary> = z
  .object({
    metric: z.string(),
    type: z.string(),
    ...point,
    scale: z.tuple([z.number(), z.number()]).nullable(),
    distribution: z.record(z.string(), z.number()),
    bands: z.object({ promoters: z.number(), passives: z.number(), detractors: z.number() }).optional(),
    happy: shareShape.optional(),
    before: z.object(point).nullable(),
    change: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
    trend: z.array(z.object({ ...point, from: z.string() })),
  })
  .meta({
    id: 'Score',
    description: 'Below 5 answers `score`, `low` and `high` are null: that is too few for a score.',
  });

/** Which slots are now, and when each begins. */
export interface Timetable {
  /** The first slot of now; those below it are before. */
  first: number;
  /** One past the last slot of now. */
  end: number;
  /** The beginning of a slot as ISO 8601. */
  beginOf: (slot: number) => string;
  /** Whether the slots below `first` are as long a time as those from it on. */
  hasBefore: boolean;
}

/** Everything is one stretch of now. */
const unslotted: Timetable = { first: 0, end: 0, beginOf: () => '', hasBefore: false };

/** Scales up to this many points are shown whole. */
const MAX_POINTS = 21;

function distribute(counts: ScoreCount[], scale: [number, number] | null): Record<string, number> {
  const points = new Map<string, number>();
  // Beyond the safe integers adding one changes nothing, and counting up would never end.
  if (scale && scale.every(Number.isSafeInteger) && scale[1] - scale[0] < MAX_POINTS) {
    for (let step = scale[0]; step <= scale[1]; step++) points.set(String(step), 0);
  }
  for (const { value, n } of counts) points.set(String(value), (points.get(String(value)) ?? 0) + n);
  return Object.fromEntries(points);
}

function pointOf(measured: Measured | undefined): ScorePoint {
  if (!measured || measured.n < ENOUGH) return { n: measured?.n ?? 0, score: null, low: null, high: null };
  const { n, score, low, high } = measured;
  return { n, score, low, high };
}

function summarise(counts: ScoreCount[], { first, end, beginOf, hasBefore }: Timetable): ScoreSummary | undefined {
  const { metric, type, low, high } = counts[0]!;
  const scale: [number, number] | null = type === 'nps' ? [0, 10] : low === null || high === null ? null : [low, high];
  const measureOf = (some: ScoreCount[]): Measured | undefined => measure(type, some, scale);
  const nowCounts = counts.filter(({ slot }) => slot >= first);
  const now = measureOf(nowCounts);
  if (!now) return undefined;
  const earlier = hasBefore ? measureOf(counts.filter(({ slot }) => slot < first)) : undefined;
  const isComparable = now.n >= ENOUGH && earlier !== undefined && earlier.n >= ENOUGH;
  const slots = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  const { bands, happy } = now;
  return {
    metric,
    type,
    ...pointOf(now),
    scale,
    distribution: distribute(nowCounts, scale),
    ...(bands && { bands }),
    ...(happy && { happy }),
    before: hasBefore ? pointOf(earlier) : null,
    change: isComparable ? compareScores(now, earlier) : null,
    trend: slots.map((slot) => ({
      from: beginOf(slot),
      ...pointOf(measureOf(nowCounts.filter((count) => count.slot === slot))),
    })),
  };
}

/** A metric whose question changed its scale gives one entry for each scale: their means cannot be compared. */
export function summariseScores(counts: ScoreCount[], timetable: Timetable = unslotted): ScoreSummary[] {
  const groups = new Map<string, ScoreCount[]>();
  for (const count of counts) {
    const scale = count.type === 'nps' ? [] : [count.low, count.high];
    const key = JSON.stringify([count.metric, count.type, ...scale]);
    groups.set(key, [...(groups.get(key) ?? []), count]);
  }
  return [...groups.values()].flatMap((group) => summarise(group, timetable) ?? []);
}
