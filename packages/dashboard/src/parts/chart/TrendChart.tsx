// A score over time as a line in its band of uncertainty; where too few answered, there is a gap.

import type { TrendPoint } from '../../shapes';

/** Something that happened at a time and is marked on the chart: an improvement that went live. */
export interface TimeMark {
  /** ISO 8601. */
  time: string;
  title: string;
}

interface Props {
  points: TrendPoint[];
  /** When the last stretch ends, ISO 8601. */
  to: string;
  /** The ends of the scale: an axis that began elsewhere would make small changes look large. */
  scale: [number, number];
  marks: TimeMark[];
  /** A point in words, for whoever hovers over it. */
  tell(point: TrendPoint): string;
}

const HEIGHT = 40;

type Shown = TrendPoint & { score: number; low: number; high: number };
const isShown = (point: TrendPoint): point is Shown =>
  point.score !== null && point.low !== null && point.high !== null;

/** Neighbours without a gap between them. */
function runsOf(points: TrendPoint[]): { at: number; point: Shown }[][] {
  const runs: { at: number; point: Shown }[][] = [];
  let last = -2;
  for (const [at, point] of points.entries()) {
    if (!isShown(point)) continue;
    if (at !== last + 1) runs.push([]);
    runs.at(-1)!.push({ at, point });
    last = at;
  }
  return runs;
}

export function TrendChart({ points, to, scale: [low, high], marks, tell }: Props) {
  const x = (at: number): number => ((at + 0.5) / points.length) * 100;
  const y = (value: number): number => HEIGHT - ((value - low) / (high - low)) * HEIGHT;
  const startMs = Date.parse(points[0]!.from);
  const spanMs = Date.parse(to) - startMs;
  const placed = marks
    .map((mark) => ({ ...mark, x: ((Date.parse(mark.time) - startMs) / spanMs) * 100 }))
    .filter((mark) => mark.x >= 0 && mark.x <= 100);
  return (
    <svg class="trend" viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="trend-middle" d={`M0 ${HEIGHT / 2}h100`} />
      {placed.map(({ title, time, x: left }) => (
        <path key={time + title} class="trend-mark" d={`M${left} 0V${HEIGHT}`}>
          <title>{title}</title>
        </path>
      ))}
      {runsOf(points).map((run) => (
        <g key={run[0]!.at}>
          <path
            class="trend-band"
            d={`M${run.map(({ at, point }) => `${x(at)} ${y(point.high)}`).join('L')}L${[...run]
              .reverse()
              .map(({ at, point }) => `${x(at)} ${y(point.low)}`)
              .join('L')}Z`}
          />
          <path class="trend-line" d={`M${run.map(({ at, point }) => `${x(at)} ${y(point.score)}`).join('L')}`} />
          {run.map(({ at, point }) => (
            <path key={at} class="trend-point" d={`M${x(at)} ${y(point.score)}h0`} />
          ))}
        </g>
      ))}
      {points.map((point, at) => (
        <rect key={point.from} class="trend-hit" x={x(at - 0.5)} y="0" width={100 / points.length} height={HEIGHT}>
          <title>
            {[
              tell(point),
              ...placed.filter((mark) => Math.abs(mark.x - x(at)) <= 50 / points.length).map((mark) => mark.title),
            ].join('\n')}
          </title>
        </rect>
      ))}
    </svg>
  );
}
