// The scores that a list of answers can be narrowed to: NPS by its bands, others by each value that was given.

import type { ScoreCount } from '../store/readingStore';

/** Detractors, passives, promoters. */
const NPS_BANDS = [
  [0, 6],
  [7, 8],
  [9, 10],
] as const;
/** More values than this are a line, not a choice. */
const MOST_VALUES = 11;

export interface ScoreChoice {
  /** As the parameter `score` takes it: `nps:0-6`, `csat:5`. */
  value: string;
  n: number;
}

const sum = (counts: ScoreCount[]): number => counts.reduce((total, { n }) => total + n, 0);

function choicesOf(metric: string, counts: ScoreCount[]): ScoreChoice[] {
  if (counts.every(({ type }) => type === 'nps')) {
    return NPS_BANDS.map(([low, high]) => ({
      value: `${metric}:${low}-${high}`,
      n: sum(counts.filter(({ value }) => value >= low && value <= high)),
    }));
  }
  const values = [...new Set(counts.map(({ value }) => value))].sort((a, b) => a - b);
  if (values.length > MOST_VALUES) return [];
  return values.map((value) => ({
    value: `${metric}:${value}`,
    n: sum(counts.filter((count) => count.value === value)),
  }));
}

/** By metric, the lowest first; what nobody gave is no choice. */
export function scoreChoices(counts: ScoreCount[]): ScoreChoice[] {
  const metrics = [...new Set(counts.map(({ metric }) => metric))].filter((metric) => /^[\w-]{1,64}$/.test(metric));
  return metrics
    .flatMap((metric) =>
      choicesOf(
        metric,
        counts.filter((count) => count.metric === metric),
      ),
    )
    .filter(({ n }) => n > 0);
}
