// The rows that were refused as a file: as they came, with why, to be mended and imported again.

import { type Cell, csvRows } from '../reading/table/csvText';
import { isOurColumn } from './planImport';
import type { Table } from './readTable';
import type { RefusedRow } from './rowFault';

/** Excel takes UTF-8 for its own code page, unless this stands in front. */
const BYTE_ORDER_MARK = '\ufeff';

/** No cell is calculated by a spreadsheet; reading the file again takes the apostrophe away that prevents it. */
export function refusedCsv({ columns, rows, delimiter }: Table, refused: RefusedRow[]): string {
  const cellsOf = new Map(rows.map(({ number, cells }) => [number, cells]));
  const own = columns.flatMap((name, at) => (isOurColumn(name) ? [] : [at]));
  const body = refused.map(({ row, faults }): Cell[] => [
    ...own.map((at) => cellsOf.get(row)?.[at]),
    row,
    faults.map(reasonText).join(' '),
  ]);
  const head = [...own.map((at) => columns[at]), 'klankbord_row', 'klankbord_reason'];
  return BYTE_ORDER_MARK + csvRows([head, ...body], delimiter);
}

/** @example reasonText(fault) // 'NPS: “11” is outside the scale of 0 to 10. Correct it, or …' */
export const reasonText = ({ column, reason, remedy }: RefusedRow['faults'][number]): string =>
  `${column === undefined || reason.startsWith(column) ? '' : `${column}: `}${reason}. ${remedy}`;
