// Which stretches of time a trend is drawn in, and the time before that it is compared with.

import type { Timetable } from '../scores/summariseScores';
import type { ScoreCount, Slots } from '../store/readingStore';
import { timeText } from './timeText';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** As people count: hours, quarters of a day, days, three days, weeks, months of 30 days. */
const WIDTHS_MS = [HOUR_MS, 6 * HOUR_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS, 30 * DAY_MS];
/** Our choice: more points than this are no longer seen one by one. */
const MAX_POINTS = 62;
/** Our choice: fewer points than this are no trend. */
const MIN_POINTS = 4;
/** Our choice: with so many answers a point, most points have the 5 that a score needs. */
const ANSWERS_A_POINT = 8;

/** The time that is asked for, and the stretches in which it is counted: finer ones than are drawn. */
export interface Counting {
  startMs: number;
  spanMs: number;
  slots: Slots;
  /** Where the counting begins: as long before the time as the time is; undefined where nothing is before it. */
  countFromMs: number | undefined;
}

/**
 * @param fromMs undefined for all the time so far, which has nothing before it
 * @param untilMs the end of the time; now, where none was asked for
 * @param firstMs when the first answer came
 */
export function planCounting(fromMs: number | undefined, untilMs: number, firstMs: number | undefined): Counting {
  const startMs = fromMs ?? Math.min(firstMs ?? untilMs, untilMs);
  const spanMs = Math.max(1, untilMs - startMs);
  // Each wider stretch is made of these; days are fine enough for months and years.
  const widthMs = WIDTHS_MS.slice(0, 3).find((width) => spanMs <= MAX_POINTS * width) ?? DAY_MS;
  return {
    startMs,
    spanMs,
    slots: { startMs, widthMs },
    countFromMs: fromMs === undefined ? undefined : startMs - spanMs,
  };
}

/** The finest stretch that has enough answers in it; with few answers the widest that is still a trend. */
function widthOf(spanMs: number, finestMs: number, answers: number): number {
  const pointsOf = (width: number): number => Math.ceil(spanMs / width);
  const few = WIDTHS_MS.filter((width) => width >= finestMs && pointsOf(width) <= MAX_POINTS);
  const trends = few.filter((width) => pointsOf(width) >= MIN_POINTS);
  const fine = trends.find((width) => answers >= ANSWERS_A_POINT * pointsOf(width));
  return fine ?? trends.at(-1) ?? few[0] ?? WIDTHS_MS.at(-1)!;
}

/** The most answers that any one score has in the time itself. */
function mostAnswers(counts: ScoreCount[]): number {
  const sums = new Map<string, number>();
  for (const { metric, slot, n } of counts) if (slot >= 0) sums.set(metric, (sums.get(metric) ?? 0) + n);
  return Math.max(0, ...sums.values());
}

/** The counts in the stretches that are drawn, and what these are. */
export function timetable(
  { startMs, spanMs, slots, countFromMs }: Counting,
  counts: ScoreCount[],
): { counts: ScoreCount[]; timetable: Timetable; widthMs: number } {
  const widthMs = widthOf(spanMs, slots.widthMs, mostAnswers(counts));
  const finer = widthMs / slots.widthMs;
  return {
    counts: counts.map((count) => ({ ...count, slot: Math.floor(count.slot / finer) })),
    timetable: {
      first: 0,
      end: Math.ceil(spanMs / widthMs),
      beginOf: (slot) => timeText(startMs + slot * widthMs),
      hasBefore: countFromMs !== undefined,
    },
    widthMs,
  };
}
