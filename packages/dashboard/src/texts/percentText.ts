// Shares as percents.

import { locale } from './locale';

/** @example percentText(0.375, 'en') // '38%' */
export const percentText = (share: number, language = locale): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
