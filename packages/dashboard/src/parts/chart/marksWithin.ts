// What is marked within a stretch of time, as text for a table.

import type { TimeMark } from './TrendChart';

/**
 * @param from the beginning, ISO 8601
 * @param widthMs milliseconds
 */
export const marksWithin = (marks: TimeMark[], from: string, widthMs: number): string =>
  marks
    .filter(({ time }) => {
      const ms = Date.parse(time) - Date.parse(from);
      return ms >= 0 && ms < widthMs;
    })
    .map(({ title }) => title)
    .join(', ');
