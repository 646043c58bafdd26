// What the journey is narrowed to and compared with: read from the address, written to it, asked of the collector.

import type { VisitNarrowing } from '../../readings/journey';
import { isMoment } from '../../texts/problemText';
import { type Period, periods } from '../narrowing';

export const devices = ['phone', 'tablet', 'desktop'] as const;
export const comparisons = ['before', 'phone', 'tablet', 'desktop', 'asked', 'not-asked'] as const;
type Comparison = (typeof comparisons)[number];

/** What can be any text; the names are those of the collector's parameters. */
export const namedKeys = ['stage', 'moment', 'survey', 'channel', 'locale'] as const;
export type NamedKey = (typeof namedKeys)[number];

/** `survey` narrows what is told of answers and showings, all the others the visits. */
export interface JourneyFilter extends Partial<Record<NamedKey, string>> {
  period: Period;
  device?: (typeof devices)[number];
  asked?: 'yes' | 'no';
  compare?: Comparison;
}

const DEFAULT_PERIOD: Period = '28d';
const HOUR_MS = 3_600_000;
const hours: Record<Exclude<Period, 'all'>, number> = { '24h': 24, '7d': 168, '28d': 672, '90d': 2160 };

const oneOf = <T extends string>(list: readonly T[], value: string | undefined): T | undefined =>
  list.find((one) => one === value);

/** What the address asks for; what it does not know is the default. */
export function readJourneyFilter(query: Record<string, string>): JourneyFilter {
  const period = oneOf(periods, query.period) ?? DEFAULT_PERIOD;
  const device = oneOf(devices, query.device);
  const asked = oneOf(['yes', 'no'] as const, query.asked);
  const compare = oneOf(comparisons, query.compare);
  return {
    period,
    ...(device && { device }),
    ...(asked && { asked }),
    ...Object.fromEntries(namedKeys.flatMap((key) => (query[key] ? [[key, query[key]]] : []))),
    // All the time so far has no time before.
    ...(compare && !(compare === 'before' && period === 'all') && { compare }),
  };
}

/** The query of the address; the default is the bare address. */
export function writeJourneyFilter({ period, ...rest }: JourneyFilter): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) if (value) params.set(key, value);
  if (period !== DEFAULT_PERIOD) params.set('period', period);
  const text = params.toString();
  return text && `?${text}`;
}

/**
 * In the collector's terms.
 *
 * @param nowMs milliseconds since 1970; whole minutes are used
 * @param back how many periods ago
 */
export function visitsOf({ period, compare: _, ...rest }: JourneyFilter, nowMs: number, back = 0): VisitNarrowing {
  if (period === 'all') return rest;
  const minute = Math.floor(nowMs / 60_000) * 60_000;
  const spanMs = hours[period] * HOUR_MS;
  const time = (ms: number): string => new Date(ms).toISOString();
  const from = time(minute - (back + 1) * spanMs);
  return back ? { from, to: time(minute - back * spanMs), ...rest } : { from, ...rest };
}

/** What it is compared with: the same, but for the one thing that is compared. */
export function comparedVisits(filter: JourneyFilter, nowMs: number): VisitNarrowing | undefined {
  const { compare } = filter;
  if (!compare) return undefined;
  if (compare === 'before') return visitsOf(filter, nowMs, 1);
  if (compare === 'asked' || compare === 'not-asked')
    return visitsOf({ ...filter, asked: compare === 'asked' ? 'yes' : 'no' }, nowMs);
  return visitsOf({ ...filter, device: compare }, nowMs);
}

/** What of it narrows answers too, in the words of the feedback page; those know of moments, not of frictions. */
export function answersOf({ device, channel, locale, survey, moment }: VisitNarrowing): Record<string, string> {
  const told = Object.entries({ device, channel, locale, survey, ...(moment && isMoment(moment) && { moment }) });
  return Object.fromEntries(told.filter((entry): entry is [string, string] => Boolean(entry[1])));
}
