// What an import would store, row by row: pure but for a pause now and then, so that a large file holds up nobody else.

import { setImmediate as pause } from 'node:timers/promises';
import { checkEvent, MAX_EVENT_BYTES, type KlankbordEvent } from '@klankbord/protocol/wire';
import type { Mapping } from './mapping';
import { placeColumns, readRow } from './readRow';
import type { Row, Table } from './readTable';
import { rowEvent } from './rowEvent';
import { type RefusedRow, rowFault, type RowFault } from './rowFault';
import { rowId } from './rowId';

export interface PlannedRow {
  row: number;
  event: KlankbordEvent;
}

export interface Plan {
  planned: PlannedRow[];
  /** Rows that say again what another row of the file has said under the same reference. */
  repeated: number;
  refused: RefusedRow[];
}

export interface PlanWish {
  site: string;
  mapping: Mapping;
  importId: string;
  nowMs: number;
}

/** Rows between two pauses. */
const AT_ONCE = 200;

/** Names the rows; tells those that have the reference of another one. */
function createNames({ site, mapping: { source } }: PlanWish) {
  const references = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ cells }: Row, reference: string | undefined) => {
    const content = JSON.stringify(cells);
    const before = counts.get(content) ?? 0;
    counts.set(content, before + 1);
    const ids = rowId({ site, source, reference, cells, before });
    const first = reference === undefined ? undefined : references.get(reference);
    if (reference !== undefined) references.set(reference, first ?? content);
    return { ids, isRepeated: first === content, isTaken: first !== undefined && first !== content };
  };
}

/** The check that every event passes, whoever sends it. */
function wireFault(event: KlankbordEvent): RowFault | undefined {
  const verdict = checkEvent(event);
  if (!verdict.ok) return { code: verdict.code, reason: verdict.detail, remedy: 'Correct the row, or leave it out.' };
  return Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES ? rowFault('too-long', 'The row') : undefined;
}

/** Columns that we wrote beside refused rows say nothing of the row itself. */
export const isOurColumn = (name: string): boolean => /^klankbord_(?:row|reason)$/.test(name);

export async function planImport(table: Table, wish: PlanWish): Promise<Plan> {
  const { mapping, nowMs, importId } = wish;
  const placed = placeColumns(mapping, table.columns);
  const own = table.columns.map((name) => !isOurColumn(name));
  const nameOf = createNames(wish);
  const plan: Plan = { planned: [], repeated: 0, refused: [] };
  const refuse = (row: Row, ...faults: RowFault[]): void => void plan.refused.push({ row: row.number, faults });
  for (const [index, row] of table.rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await pause();
    const read = readRow(row, placed, mapping, nowMs);
    if (!read.ok) {
      refuse(row, ...read.faults);
      continue;
    }
    const { reference } = read.value.facts;
    const cells = row.cells.filter((_, at) => own[at]);
    const { ids, isRepeated, isTaken } = nameOf({ ...row, cells }, reference);
    if (isTaken) refuse(row, rowFault('same-reference', undefined, reference));
    else if (isRepeated) plan.repeated += 1;
    else {
      const event = rowEvent(read.value, { mapping, ids, importId, nowMs });
      const fault = wireFault(event);
      if (fault) refuse(row, fault);
      else plan.planned.push({ row: row.number, event });
    }
  }
  return plan;
}
