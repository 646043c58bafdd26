// Points in time and spans of time in words.

import { locale } from './locale';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Unit = 'second' | 'minute' | 'hour' | 'day';

/** The unit in which a span is said, and how many of them. */
function inUnit(ms: number): [number, Unit] {
  if (ms < 59.5 * SECOND) return [Math.round(ms / SECOND), 'second'];
  if (ms < 59.5 * MINUTE) return [Math.round(ms / MINUTE), 'minute'];
  if (ms < 23.5 * HOUR) return [Math.round(ms / HOUR), 'hour'];
  return [Math.round(ms / DAY), 'day'];
}

/**
 * A span in its largest fitting unit.
 *
 * @param ms milliseconds
 * @example spanText(240_000) // '4 minutes'
 */
export function spanText(ms: number, language = locale): string {
  const [count, unit] = inUnit(Math.max(0, ms));
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/**
 * How long ago something was; under a minute it is "just now", over 30 days it is the date.
 *
 * @param time ISO 8601
 * @param nowMs milliseconds since 1970
 */
export function agoText(time: string, nowMs: number, language = locale): string {
  const ms = nowMs - Date.parse(time);
  if (Number.isNaN(ms)) return time;
  if (ms < MINUTE) return 'just now';
  if (ms > 30 * DAY) return dateText(time, language);
  const [count, unit] = inUnit(ms);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-count, unit);
}

/** `22 November 2026` */
export const dateText = (time: string, language = locale): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(time));

/** `22 Nov` */
export const shortDateText = (time: string, language = locale): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(new Date(time));

/** `22 Nov, 10:04` */
export const shortTimeText = (time: string, language = locale): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(time),
  );

/** Date, time and zone: what a relative time means exactly. */
export const exactText = (time: string, language = locale): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long' }).format(new Date(time));

/** `10:04` */
export const clockText = (time: string, language = locale): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(time));

/** `10:04:31` */
export const secondsText = (time: string, language = locale): string =>
  new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(new Date(time));

/**
 * A day without a time, as it is written in the reader's language; what is no day stays as it is.
 *
 * @example dayText('2026-11-22', 'en-GB') // '22 November 2026'
 */
export function dayText(day: string, language = locale): string {
  const date = new Date(day);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
