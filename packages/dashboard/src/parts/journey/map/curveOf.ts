// The satisfaction curve: runs of neighbouring stages that have answers enough, with gaps between them.

import type { Satisfaction } from '../../../readings/journey';

/** As everywhere: fewer answers are no score. */
export const MIN_ANSWERS = 5;

export interface CurvePoint {
  x: number;
  y: number;
  /** The ends of the interval. */
  low: number;
  high: number;
  satisfaction: Satisfaction;
}

/**
 * @param yOf where a score from 0 to 100 stands
 * @returns runs of points; a stage without enough answers ends a run
 */
export function curveOf(
  places: { x: number; satisfaction: Satisfaction | null }[],
  yOf: (score: number) => number,
): CurvePoint[][] {
  const runs: CurvePoint[][] = [[]];
  for (const { x, satisfaction } of places) {
    if (!satisfaction || satisfaction.n < MIN_ANSWERS) {
      runs.push([]);
      continue;
    }
    const { mean, low, high } = satisfaction;
    runs.at(-1)!.push({ x, y: yOf(mean), low: yOf(low ?? mean), high: yOf(high ?? mean), satisfaction });
  }
  return runs.filter((run) => run.length > 0);
}

const point = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Straight from score to score: nothing is smoothed. */
export const linePath = (run: CurvePoint[]): string => `M${run.map(({ x, y }) => point(x, y)).join('L')}`;

/** Around the line; a single point has an interval of its own width. */
export function bandPath(run: CurvePoint[], halfWidth: number): string {
  const wide = run.length > 1 ? run : [-halfWidth, halfWidth].map((by) => ({ ...run[0]!, x: run[0]!.x + by }));
  const upper = wide.map(({ x, high }) => point(x, high));
  const lower = wide.map(({ x, low }) => point(x, low)).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}
