// Which stretches of time a trend is drawn in, and the time before that it is compared with.

import type { Timetable } from '../scores/summariseScores';
import type { Slots } from '../store/readingStore';
import { timeText } from './timeText';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Our choice: a trend of at most some sixty points, each as long as people count: hours, days, weeks, months of 30 days. */
function widthOf(spanMs: number): number {
  if (spanMs <= 2 * DAY_MS) return HOUR_MS;
  if (spanMs <= 60 * DAY_MS) return DAY_MS;
  if (spanMs <= 400 * DAY_MS) return 7 * DAY_MS;
  return 30 * DAY_MS;
}

export interface TimePlan extends Timetable {
  slots: Slots;
  /** Where the counting begins: as long before the time as the time is. */
  countFromMs: number | undefined;
  widthMs: number;
}

/**
 * @param fromMs undefined for all the time so far, which has nothing before it
 * @param untilMs the end of the time; now, where none was asked for
 * @param firstMs when the first answer came
 */
export function timetable(fromMs: number | undefined, untilMs: number, firstMs: number | undefined): TimePlan {
  const startMs = fromMs ?? Math.min(firstMs ?? untilMs, untilMs);
  const spanMs = Math.max(1, untilMs - startMs);
  const widthMs = widthOf(spanMs);
  const hasBefore = fromMs !== undefined;
  return {
    slots: { startMs, widthMs },
    first: 0,
    end: Math.ceil(spanMs / widthMs),
    beginOf: (slot) => timeText(startMs + slot * widthMs),
    hasBefore,
    countFromMs: hasBefore ? startMs - spanMs : undefined,
    widthMs,
  };
}
