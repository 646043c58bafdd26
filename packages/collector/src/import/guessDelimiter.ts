// What stands between the cells of a file: the character by which the most rows are as wide as the first one.

import { parseRecords } from './parseRecords';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Rows that are looked at. */
const SAMPLE = 50;

function scoreOf(text: string, delimiter: Delimiter): { width: number; share: number } {
  const read = parseRecords(text, delimiter, SAMPLE);
  const widths = read.ok ? read.records.map(({ length }) => length) : [];
  const [width = 0] = widths;
  if (width < 2) return { width: 0, share: 0 };
  return { width, share: widths.filter((one) => one === width).length / widths.length };
}

/** @example guessDelimiter('Datum;Score\n1,5;2') // ';' */
export function guessDelimiter(text: string): Delimiter {
  const tried = delimiters.map((delimiter) => ({ delimiter, ...scoreOf(text, delimiter) }));
  return tried.reduce((best, one) =>
    one.share > best.share || (one.share === best.share && one.width > best.width) ? one : best,
  ).delimiter;
}
