// A file as a table: columns with names of their own, and rows with the numbers that a spreadsheet gives them.

import { decodeFile } from './decodeFile';
import { delimiters, guessDelimiter } from './guessDelimiter';
import { type ImportFault, importFault } from './importFault';
import { parseRecords } from './parseRecords';
import { readTimeParts } from './readTimeParts';

export interface Row {
  /** As a spreadsheet counts: the first line of the file is 1. */
  number: number;
  /** As many as there are columns. */
  cells: string[];
  /** Cells beyond the last column. */
  surplus: number;
}

export interface Table {
  ok: true;
  /** No two have the same name. */
  columns: string[];
  rows: Row[];
  encoding: string;
  delimiter: string;
  /** The first line names the columns. */
  hasHead: boolean;
}

/** How a file is to be read, where that was said; the rest is found out. */
export interface Reading {
  encoding?: string | undefined;
  delimiter?: string | undefined;
  hasHead?: boolean | undefined;
}

const MAX_COLUMNS = 200;

/** Exports that are safe in a spreadsheet, ours too, put an apostrophe before what would be calculated. */
const plainCell = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '');

const isBlank = (cells: string[]): boolean => cells.every((cell) => !cell.trim());

/** A score or a time is no name of a column. */
const isHead = (cells: string[]): boolean =>
  !cells.some((cell) => /^-?\d+(?:[.,/]\d+)?$/.test(cell.trim()) || readTimeParts(cell) !== undefined);

/** The second `Comment` is called `Comment (2)`; a column without a name by its place. */
function nameColumns(cells: string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim().replace(/\s+/g, ' ').slice(0, 200) || `Column ${index + 1}`;
    let unique = name;
    for (let count = 2; taken.has(unique); count++) unique = `${name} (${count})`;
    taken.add(unique);
    return unique;
  });
}

/** Excel may say in the first line what stands between the cells, or show it so. */
function takeHint(text: string): { text: string; hint?: string; skipped: number } {
  const [line, hint] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return line && delimiters.some((one) => one === hint)
    ? { text: text.slice(line.length), hint: hint!, skipped: 1 }
    : { text, skipped: 0 };
}

function toRow(record: string[], number: number, width: number): Row {
  const cells = Array.from({ length: width }, (_, at) => plainCell(record[at] ?? ''));
  return { number, cells, surplus: record.slice(width).filter((cell) => cell.trim()).length };
}

/** Cells up to the last one that holds anything. */
const filledWidth = (cells: string[]): number =>
  cells.reduce((width, cell, index) => (cell.trim() ? index + 1 : width), 0);

/** Columns without a name and without a cell are what is left of an empty spreadsheet. */
const widthOf = (head: string[], records: string[][]): number =>
  [head, ...records].reduce((width, record) => Math.max(width, filledWidth(record.slice(0, head.length))), 1);

const tooMany = (most: number): string =>
  `The file has more than ${most} rows, blank ones counted; ${most} are taken at once. Split it, or import it where the collector runs: klankbord import FILE --site SITE`;

/**
 * @param bytes the file as it came
 * @param maxRows a file with more is refused, and not read to its end; without it, all rows are taken
 * @example readTable(Buffer.from('Score,Why\n9,Fast')) // { ok: true, columns: ['Score', 'Why'], rows: [{ number: 2, … }], … }
 */
export function readTable(bytes: Uint8Array, how: Reading = {}, maxRows = Infinity): Table | ImportFault {
  const decoded = decodeFile(bytes, how.encoding);
  if (!decoded.ok) return decoded;
  const { text, hint, skipped } = takeHint(decoded.text);
  const delimiter = how.delimiter ?? hint ?? guessDelimiter(text);
  // The first line may be the head: one line more than that is one row too many.
  const read = parseRecords(text, delimiter, maxRows + 2);
  if (!read.ok) return read;
  if (read.records.length > maxRows + 1) return importFault('too-many-rows', tooMany(maxRows));
  const numbered = read.records
    .map((record, index) => ({ record, number: index + 1 + skipped }))
    .filter(({ record }) => !isBlank(record));
  const first = numbered[0]?.record;
  if (!first) return importFault('empty', 'There is nothing in the file but blanks.');
  const hasHead = how.hasHead ?? isHead(first.slice(0, MAX_COLUMNS));
  const body = hasHead ? numbered.slice(1) : numbered;
  if (!body.length) return importFault('no-rows', 'The file holds names of columns, and no row below them.');
  if (body.length > maxRows) return importFault('too-many-rows', tooMany(maxRows));
  const width = hasHead
    ? widthOf(
        first,
        body.map(({ record }) => record),
      )
    : first.length;
  if (width > MAX_COLUMNS) {
    return importFault('too-wide', `The file has ${width} columns; at most ${MAX_COLUMNS} are read. Take some out.`);
  }
  const columns = nameColumns(hasHead ? first.slice(0, width).map(plainCell) : first.map(() => ''));
  const rows = body.map(({ record, number }) => toRow(record, number, width));
  return { ok: true, columns, rows, encoding: decoded.encoding, delimiter, hasHead };
}
