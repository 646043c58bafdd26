// What a list of answers is narrowed to: read from the address, written to it, and asked of the collector.

import type { Narrowing } from '../readings';

export const periods = ['24h', '7d', '28d', '90d', 'all'] as const;
export type Period = (typeof periods)[number];

/** What can be asked for beside the period; the names are those of the collector's parameters. */
export const filterKeys = [
  'survey',
  'score',
  'stage',
  'device',
  'moment',
  'search',
  'page',
  'product',
  'channel',
  'locale',
  'case',
  'q',
] as const;
export type FilterKey = (typeof filterKeys)[number];

/** A member that is absent narrows nothing. */
export interface Filter extends Partial<Record<FilterKey, string>> {
  period: Period;
}

const DEFAULT_PERIOD: Period = '28d';
const HOUR_MS = 3_600_000;
const hours: Record<Exclude<Period, 'all'>, number> = { '24h': 24, '7d': 168, '28d': 672, '90d': 2160 };

const isPeriod = (value: string | undefined): value is Period => periods.includes(value as Period);

/** The filter that the query of an address asks for; what it does not know it takes as the default. */
export function readFilter(query: Record<string, string>): Filter {
  const filter: Filter = { period: isPeriod(query.period) ? query.period : DEFAULT_PERIOD };
  for (const key of filterKeys) if (query[key]) filter[key] = query[key];
  return filter;
}

/** The query of the address for a filter; the default is the bare address. */
export function writeFilter(filter: Filter): string {
  const params = new URLSearchParams();
  for (const key of filterKeys) if (filter[key]) params.set(key, filter[key]);
  if (filter.period !== DEFAULT_PERIOD) params.set('period', filter.period);
  const text = params.toString();
  return text && `?${text}`;
}

/** True where a filter asks for anything but a period. */
export const isNarrowed = (filter: Filter): boolean => filterKeys.some((key) => filter[key]);

/**
 * The filter in the collector's terms.
 *
 * @param nowMs milliseconds since 1970; whole minutes are used, so that the same list keeps the same address
 */
export function narrowingOf({ period, ...wanted }: Filter, nowMs: number): Narrowing {
  const minute = Math.floor(nowMs / 60_000) * 60_000;
  return {
    ...(period !== 'all' && { from: new Date(minute - hours[period] * HOUR_MS).toISOString() }),
    ...wanted,
  };
}
