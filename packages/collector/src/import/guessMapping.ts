// A mapping to begin with: what the names of the columns and of the file say, and nothing that they do not say.

import { findDateOrder } from './dateOrder';
import { guessRoles } from './guessRoles';
import type { Mapping } from './mapping';
import type { Table } from './readTable';
import { slugOf } from './slugOf';

/** `Delighted export 2026-11 (1).csv` is of the source `delighted-export`, and so is next month's. */
export const sourceOf = (fileName: string): string =>
  slugOf(
    fileName
      .replace(/^.*[\\/]/, '')
      .replace(/\.[a-z]{2,4}$/i, '')
      .replace(/refused|\d+/gi, ' '),
  ) || 'import';

/** What is settled by the rows themselves: `23/02/2026` says which number is the day. */
export function settleDates(mapping: Mapping, { columns, rows }: Table): Mapping {
  const name = mapping.columns.find(({ as }) => as === 'time')?.column;
  const at = name === undefined ? -1 : columns.indexOf(name);
  if (mapping.dates || at < 0) return mapping;
  const { order } = findDateOrder(rows.map(({ cells }) => cells[at]!));
  return order ? { ...mapping, dates: order } : mapping;
}

/** @example guessMapping(table, 'delighted-2026-11.csv').source // 'delighted' */
export function guessMapping(table: Table, fileName: string): Mapping {
  const source = sourceOf(fileName);
  const roles = guessRoles(table.columns);
  return settleDates(
    {
      source,
      survey: { id: source },
      columns: table.columns.map((column, index) => ({ column, as: roles[index]! })),
    },
    table,
  );
}
