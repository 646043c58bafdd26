// Shares as percentages.

import { locale } from './locale';

/**
 * Whole percents; between none and one it says so.
 *
 * @example percentText(0.375, 'en') // '38 %', with a space that does not break
 */
export function percentText(share: number, language = locale): string {
  if (share > 0 && share < 0.01) return '<\u00a01\u00a0%';
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 0 }).format(100 * share)}\u00a0%`;
}
