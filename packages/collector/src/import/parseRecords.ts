// The records of a CSV text; the only file that knows the library which reads them.

import { CsvError, parse } from 'csv-parse/sync';
import { type ImportFault, importFault } from './importFault';

const OPTIONS = {
  // The first that fits counts: a file may mix its line ends.
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  // A quotation mark within a text that is not quoted is a character like others.
  relax_quotes: true,
};

/**
 * @param most records that are read; without it, all
 * @example parseRecords('a;b\n1;2', ';') // { ok: true, records: [['a', 'b'], ['1', '2']] }
 */
export function parseRecords(
  text: string,
  delimiter: string,
  most = Infinity,
): { ok: true; records: string[][] } | ImportFault {
  try {
    return { ok: true, records: parse(text, { ...OPTIONS, delimiter, ...(most < Infinity && { to: most }) }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { code, lines } = error as CsvError & { lines?: number };
    return importFault(
      'no-table',
      code === 'CSV_QUOTE_NOT_CLOSED'
        ? `A quotation mark that opens around line ${lines} is never closed. Write a mark within a quoted text twice: ""`
        : `The file cannot be read as a table: ${error.message}`,
    );
  }
}
