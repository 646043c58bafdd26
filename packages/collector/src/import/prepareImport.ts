// A file as it would be imported now: read, mapped, and compared with what is stored; nothing is written.

import type { Arrival, Store } from '../store/store';
import { findGaps, type Gap } from './findGaps';
import { guessMapping, settleDates } from './guessMapping';
import type { ImportFault } from './importFault';
import type { Mapping } from './mapping';
import { type PlannedRow, planImport } from './planImport';
import { readTable, type Table } from './readTable';
import { type RefusedRow, rowFault } from './rowFault';

export interface ImportWish {
  site: string;
  bytes: Uint8Array;
  fileName: string;
  /** Without one, what the names of the columns say. */
  mapping?: Mapping | undefined;
  importId: string;
  nowMs: number;
  /** More rows than this are refused as a whole. */
  maxRows?: number;
}

export interface PreparedImport {
  ok: true;
  table: Table;
  mapping: Mapping;
  /** What has to be said first; while there is any, no row was looked at. */
  gaps: Gap[];
  /** What would be stored. */
  arrivals: Arrival[];
  /** Rows that are stored already, or stand twice in the file. */
  known: number;
  refused: RefusedRow[];
}

/** Ids that are asked for at once. */
const AT_ONCE = 500;

const chunks = <T>(items: T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, at) => items.slice(at * AT_ONCE, (at + 1) * AT_ONCE));

/** Who was erased stays away: an answer from before the erasure does not come back by a file. */
async function findErased(store: Store, site: string, rows: PlannedRow[]): Promise<RefusedRow[]> {
  const users = [...new Set(rows.flatMap(({ event: { user } }) => (user === undefined ? [] : [user])))];
  const erased = new Map((await store.listErasures(site, users)).map(({ user, erasedMs }) => [user, erasedMs]));
  return rows.flatMap(({ row, event: { user, time } }) => {
    const erasedMs = user === undefined ? undefined : erased.get(user);
    return erasedMs === undefined || Date.parse(time) > erasedMs
      ? []
      : [{ row, faults: [rowFault('erased', undefined, user)] }];
  });
}

const toArrival =
  (nowMs: number) =>
  ({ event }: PlannedRow): Arrival => ({
    event,
    json: JSON.stringify(event),
    sent: new Date(nowMs).toISOString(),
    receivedMs: nowMs,
    atMs: Date.parse(event.time),
  });

export async function prepareImport(store: Store, wish: ImportWish): Promise<PreparedImport | ImportFault> {
  const { site, bytes, fileName, nowMs } = wish;
  const table = readTable(bytes, wish.mapping, wish.maxRows);
  if (!table.ok) return table;
  const mapping = wish.mapping ? settleDates(wish.mapping, table) : guessMapping(table, fileName);
  const gaps = findGaps(mapping, table);
  const prepared: PreparedImport = { ok: true, table, mapping, gaps, arrivals: [], known: 0, refused: [] };
  if (gaps.length) return prepared;
  const { planned, repeated, refused } = await planImport(table, { ...wish, mapping });
  prepared.known = repeated;
  prepared.refused = refused;
  for (const rows of chunks(planned)) {
    const erased = await findErased(store, site, rows);
    const stored = new Set(
      await store.listStored(
        site,
        rows.map(({ event }) => event.id),
      ),
    );
    const gone = new Set(erased.map(({ row }) => row));
    const fresh = rows.filter(({ row, event }) => !gone.has(row) && !stored.has(event.id));
    prepared.refused.push(...erased.filter(({ row }) => !stored.has(rows.find((one) => one.row === row)!.event.id)));
    prepared.known += rows.filter(({ event }) => stored.has(event.id)).length;
    prepared.arrivals.push(...fresh.map(toArrival(nowMs)));
  }
  prepared.refused.sort((one, other) => one.row - other.row);
  return prepared;
}
