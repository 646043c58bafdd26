// How quick a page was, in words: "largest paint 4.8 s".

import { locale } from './locale';

const names: Record<string, string> = {
  LCP: 'largest paint',
  INP: 'answer to a click',
  CLS: 'shift',
  FCP: 'first paint',
  TTFB: 'answer of the server',
};

/** From a second on, seconds: nobody feels the difference between 4,812 and 4,790 ms. SI signs; Intl writes "secs". */
function spanText(ms: number, language: string): string {
  const [value, sign, digits] = ms >= 1000 ? [ms / 1000, 's', 1] : [ms, 'ms', 0];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)}\u00a0${sign}`;
}

/** The layout shift of a page is a bare number; every other vital is a time. */
export const isShift = (metric: unknown): boolean => metric === 'CLS';

/**
 * A vital with its value.
 *
 * @param value milliseconds, or the score of CLS
 * @example vitalText('LCP', 4812) // 'largest paint 4.8 s'
 */
export function vitalText(metric: string, value: number, language = locale): string {
  const figure = isShift(metric)
    ? new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)
    : spanText(value, language);
  return `${Object.hasOwn(names, metric) ? names[metric] : metric} ${figure}`;
}
