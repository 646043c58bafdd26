// A row as what it says: when, what was answered, and what is known about it; or all that is wrong with it.

import type { Answer } from '@klankbord/protocol/wire';
import { isAnswerRole, type MappedColumn, type Mapping } from './mapping';
import { readAnswer } from './readAnswer';
import { type Facts, readFact } from './readFact';
import type { Row } from './readTable';
import { rowFault, type RowFault } from './rowFault';
import { timeOf } from './timeOf';

export interface ReadRow {
  atMs: number;
  answers: Answer[];
  scores: Record<string, number>;
  facts: Facts;
}

/** A column of the mapping, with its place in the file. */
export interface PlacedColumn {
  mapped: MappedColumn;
  at: number;
}

/** Nobody's clock is better than this. */
const SKEW_MS = 5 * 60_000;
const FIRST_MS = Date.UTC(1990, 0, 1);

export const placeColumns = ({ columns }: Mapping, names: string[]): PlacedColumn[] =>
  columns.filter(({ as }) => as !== 'ignore').map((mapped) => ({ mapped, at: names.indexOf(mapped.column) }));

/** Of two scores with one name the second goes by the name of its question. */
function noteScore(scores: Record<string, number>, { metric, as }: MappedColumn, { question, value }: Answer): void {
  const name = metric ?? as;
  scores[Object.hasOwn(scores, name) ? question : name] = value as number;
}

function readTime(text: string, mapping: Mapping, nowMs: number, column?: string): number | RowFault {
  if (!text) return rowFault('time-missing', column ?? 'Time');
  const time = timeOf(text, mapping);
  if (!time.ok) return rowFault('no-time', column, text);
  if (time.ms > nowMs + SKEW_MS) return rowFault('future', column, text);
  return time.ms < FIRST_MS ? rowFault('too-old', column, text) : time.ms;
}

export function readRow(
  { cells, surplus }: Row,
  placed: PlacedColumn[],
  mapping: Mapping,
  nowMs: number,
): { ok: true; value: ReadRow } | { ok: false; faults: RowFault[] } {
  const faults: RowFault[] = surplus ? [rowFault('surplus')] : [];
  const answers: Answer[] = [];
  const scores: Record<string, number> = {};
  const facts: Facts = {};
  for (const { mapped, at } of placed) {
    const cell = cells[at]?.trim() ?? '';
    if (!cell) continue;
    if (mapped.as === 'time') facts.time = cell;
    else if (isAnswerRole(mapped.as)) {
      const read = readAnswer(mapped, cell);
      if (!read.ok) faults.push(read.fault);
      else {
        answers.push(read.value);
        if (typeof read.value.value === 'number') noteScore(scores, mapped, read.value);
      }
    } else {
      const read = readFact(mapped.as, cell, mapped.column);
      if (read.ok) facts[mapped.as] = read.value;
      else faults.push(read.fault);
    }
  }
  const timeColumn = placed.find(({ mapped }) => mapped.as === 'time')?.mapped.column;
  const atMs = readTime(facts.time ?? mapping.time?.trim() ?? '', mapping, nowMs, timeColumn);
  if (typeof atMs !== 'number') faults.push(atMs);
  if (!answers.length && !faults.length) faults.push(rowFault('no-answer'));
  return faults.length || typeof atMs !== 'number'
    ? { ok: false, faults }
    : { ok: true, value: { atMs, answers, scores, facts } };
}
