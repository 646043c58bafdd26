// Rows as CSV that no spreadsheet takes for a formula.

import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | boolean | null | undefined;

/** The columns of a table: the head of each, and its cell for an item. */
export type Columns<T> = Record<string, (item: T) => Cell>;

/**
 * A cell that a spreadsheet would calculate (it begins with `=`, `+`, `-`, `@`, a tab …) gets an apostrophe in front; the
 * heads too, as the library leaves those alone. Numbers stay numbers.
 *
 * @example csvText({ comment: (one) => one.comment }, [{ comment: '=1+1' }], { head: true }) // "comment\r\n'=1+1\r\n"
 */
export function csvText<T>(columns: Columns<T>, items: readonly T[], { head }: { head: boolean }): string {
  const rows: Cell[][] = items.map((item) => Object.values(columns).map((cell) => cell(item)));
  return csvRows(head ? [Object.keys(columns), ...rows] : rows);
}

/** Readers of CSV end a row at each of them, whatever our own rows end with: cells that hold one stand in quotes. */
const LINE_END = /[\r\n]/;
/** What the library looks for at the very beginning only. */
const HIDDEN_FORMULA = /^\s+[=+\-@＝＋－＠]/u;

const inert = (cell: Cell): Cell => (typeof cell === 'string' && HIDDEN_FORMULA.test(cell) ? `'${cell}` : cell);

/** The same for rows whose columns have any names, numbers among them. */
export const csvRows = (rows: Cell[][], delimiter = ','): string =>
  stringify(
    rows.map((row) => row.map(inert)),
    {
      delimiter,
      quoted_match: LINE_END,
      escape_formulas: true,
      record_delimiter: 'windows',
      cast: { boolean: (value) => (value ? 'yes' : 'no') },
    },
  );
