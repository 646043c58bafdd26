// What a text says of a time, without deciding what it does not say: the zone, or which number is the day.

import { monthOf } from './monthOf';

interface Clock {
  hour: number;
  minute: number;
  second: number;
}

export type TimeParts =
  /** A moment, whatever the zone. Milliseconds since 1970. */
  | { kind: 'instant'; ms: number }
  /** A day, and its clock where that is told, in a zone that is not. */
  | { kind: 'local'; year: number; month: number; day: number; clock: Clock | undefined }
  /** Two numbers and a year: which of the two is the day is not told. */
  | {
      kind: 'unclear';
      first: number;
      second: number;
      year: number;
      clock: Clock | undefined;
      offset: string | undefined;
    };

/** Longer texts are no time. */
const MAX_LENGTH = 60;

const CLOCK = String.raw`(?:[T\s,]+(?:um |at |om )?(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?`;
const ZONE = String.raw`\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}:?\d{2})?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${CLOCK}${ZONE}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${CLOCK}${ZONE}$`, 'i');
const WEEKDAY = String.raw`^(?:\p{L}+\.?,?\s+)?`;
const DAY_NAMED = new RegExp(
  String.raw`${WEEKDAY}(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})${CLOCK}${ZONE}$`,
  'iu',
);
const MONTH_NAMED = new RegExp(
  String.raw`${WEEKDAY}(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}${ZONE}$`,
  'iu',
);
/** Seconds or milliseconds since 1970, from 2001 on. */
const UNIX = /^(\d{10})(\d{3})?$/;

/** The texts of a clock as numbers; undefined where there is no clock. */
function clockOf([hour, minute, second, half]: (string | undefined)[]): Clock | undefined {
  if (hour === undefined) return undefined;
  const pm = half?.toLowerCase().startsWith('p');
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (pm ? 12 : 0);
  return { hour: hours, minute: Number(minute), second: Number(second ?? 0) };
}

/** `+0100`, `UTC+01:00` and `Z` as ISO 8601 has them. */
function offsetOf(zone: string | undefined): string | undefined {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '') ?? [];
  if (sign) return `${sign}${hours}:${minutes}`;
  return zone === undefined ? undefined : 'Z';
}

const two = (value: number): string => String(value).padStart(2, '0');

/** A day that a zone was told with is a moment; one that does not exist is none. */
export function withOffset(
  day: { year: number; month: number; day: number; clock: Clock | undefined },
  offset: string | undefined,
): TimeParts | undefined {
  if (offset === undefined) return { kind: 'local', ...day };
  const { hour = 12, minute = 0, second = 0 } = day.clock ?? {};
  const date = `${day.year}-${two(day.month)}-${two(day.day)}`;
  const ms = Date.parse(`${date}T${two(hour)}:${two(minute)}:${two(second)}${offset}`);
  const isThere = new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDate() === day.day;
  return Number.isNaN(ms) || !isThere ? undefined : { kind: 'instant', ms };
}

/**
 * @example readTimeParts('01/02/2026') // { kind: 'unclear', first: 1, second: 2, year: 2026, … }
 * @returns undefined for what is no time
 */
export function readTimeParts(text: string): TimeParts | undefined {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return undefined;
  const unix = UNIX.exec(trimmed);
  if (unix) return { kind: 'instant', ms: Number(unix[0]) * (unix[2] ? 1 : 1000) };
  const iso = YEAR_FIRST.exec(trimmed);
  if (iso) {
    const [, year, month, day, ...rest] = iso;
    const date = { year: Number(year), month: Number(month), day: Number(day), clock: clockOf(rest) };
    return withOffset(date, offsetOf(rest[4]));
  }
  const last = YEAR_LAST.exec(trimmed);
  if (last) {
    const [, first, second, year = '', ...rest] = last;
    return {
      kind: 'unclear',
      first: Number(first),
      second: Number(second),
      year: Number(year) + (year.length === 2 ? 2000 : 0),
      clock: clockOf(rest),
      offset: offsetOf(rest[4]),
    };
  }
  return readNamed(trimmed);
}

function readNamed(text: string): TimeParts | undefined {
  const dayFirst = DAY_NAMED.exec(text);
  const monthFirst = dayFirst ? null : MONTH_NAMED.exec(text);
  const [, one = '', other = '', year, ...rest] = dayFirst ?? monthFirst ?? [];
  const month = monthOf(dayFirst ? other : one);
  if (month === undefined) return undefined;
  const date = { year: Number(year), month, day: Number(dayFirst ? one : other), clock: clockOf(rest) };
  return withOffset(date, offsetOf(rest[4]));
}
