// Shares as percentages.

import { locale } from './locale';

/**
 * Whole percents; between none and one it says so.
 *
 * @example shareText(8, 100) // '8 %', with a space that does not break
 */
export function shareText(part: number, whole: number, language = locale): string {
  if (whole === 0) return '–';
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 1) return '<\u00a01\u00a0%';
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(percent)}\u00a0%`;
}
