// Parts of a whole as percentages.

import { percentText } from './percentText';

/** @example shareText(8, 100) // '8 %' */
export const shareText = (part: number, whole: number): string => (whole === 0 ? '–' : percentText(part / whole));
