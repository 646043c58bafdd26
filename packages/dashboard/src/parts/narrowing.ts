// What a list of answers is narrowed to: read from the address, written to it, and asked of the collector.

import type { Narrowing } from '../readings';

export const periods = ['24h', '7d', '28d', '90d', 'all'] as const;
export type Period = (typeof periods)[number];

export interface Filter {
  /** A survey's id; absent for all surveys. */
  survey?: string;
  period: Period;
}

const DEFAULT_PERIOD: Period = '28d';
const HOUR_MS = 3_600_000;
const hours: Record<Exclude<Period, 'all'>, number> = { '24h': 24, '7d': 168, '28d': 672, '90d': 2160 };

const isPeriod = (value: string | undefined): value is Period => periods.includes(value as Period);

/** The filter that the query of an address asks for; what it does not know it takes as the default. */
export function readFilter(query: Record<string, string>): Filter {
  const period = isPeriod(query.period) ? query.period : DEFAULT_PERIOD;
  return { period, ...(query.survey && { survey: query.survey }) };
}

/** The query of the address for a filter; the default is the bare address. */
export function writeFilter({ survey, period }: Filter): string {
  const params = new URLSearchParams();
  if (survey) params.set('survey', survey);
  if (period !== DEFAULT_PERIOD) params.set('period', period);
  const text = params.toString();
  return text && `?${text}`;
}

/**
 * The filter in the collector's terms.
 *
 * @param nowMs milliseconds since 1970; whole minutes are used, so that the same list keeps the same address
 */
export function narrowingOf({ survey, period }: Filter, nowMs: number): Narrowing {
  const minute = Math.floor(nowMs / 60_000) * 60_000;
  return {
    ...(period !== 'all' && { from: new Date(minute - hours[period] * HOUR_MS).toISOString() }),
    ...(survey && { survey }),
  };
}
