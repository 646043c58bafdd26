// The moment that a text names, once it is known which number is the day, and in which zone the clock hung.

import { DateTime } from 'luxon';
import type { DateOrder } from './dateOrder';
import { readTimeParts, type TimeParts, withOffset } from './readTimeParts';

export interface Calendar {
  dates?: DateOrder | undefined;
  /** As `Europe/Amsterdam`. */
  zone?: string | undefined;
}

/** A day without a clock: at noon it is that day in nearly every zone. */
const NOON = { hour: 12, minute: 0, second: 0 };

export type ReadTime = { ok: true; ms: number } | { ok: false; code: 'no-time' | 'no-order' | 'no-zone' };

function settle(parts: TimeParts, dates: DateOrder | undefined): TimeParts | undefined | 'no-order' {
  if (parts.kind !== 'unclear') return parts;
  if (!dates) return 'no-order';
  const { first, second, year, clock, offset } = parts;
  const [day, month] = dates === 'day-first' ? [first, second] : [second, first];
  return month > 12 ? undefined : withOffset({ year, month, day, clock }, offset);
}

/** @example timeOf('01/02/2026 09:30', { dates: 'day-first', zone: 'Europe/Amsterdam' }) // { ok: true, ms: … } */
export function timeOf(text: string, { dates, zone }: Calendar): ReadTime {
  const parts = readTimeParts(text);
  const settled = parts && settle(parts, dates);
  if (settled === 'no-order') return { ok: false, code: settled };
  if (settled?.kind === 'instant') return { ok: true, ms: settled.ms };
  if (settled?.kind !== 'local') return { ok: false, code: 'no-time' };
  if (!zone) return { ok: false, code: 'no-zone' };
  const { clock = NOON, kind: _, ...day } = settled;
  const time = DateTime.fromObject({ ...day, ...clock }, { zone });
  return time.isValid ? { ok: true, ms: time.toMillis() } : { ok: false, code: 'no-time' };
}
