// What has to be said before a file can be imported: nothing that is unclear is guessed silently.

import { findDateOrder } from './dateOrder';
import { factRoles, isAnswerRole, type Mapping } from './mapping';
import { readTimeParts } from './readTimeParts';
import type { Table } from './readTable';

export const gapCodes = ['no-answer', 'no-time', 'date-order', 'no-zone', 'unknown-column', 'twice'] as const;

export interface Gap {
  code: (typeof gapCodes)[number];
  /** What is unclear, and what to do. */
  message: string;
  column?: string;
  examples?: string[];
}

const EXAMPLES = 3;

function nameGaps({ columns }: Mapping, table: Table): Gap[] {
  const used = columns.filter(({ as }) => as !== 'ignore');
  const unknown = used.filter(({ column }) => !table.columns.includes(column));
  const doubles = used.filter(({ column }, at) => used.findIndex((one) => one.column === column) < at);
  const crowded = factRoles.filter((role) => used.filter(({ as }) => as === role).length > 1);
  return [
    ...unknown.map(
      ({ column }): Gap => ({
        code: 'unknown-column',
        column,
        message: `There is no column “${column}” in this file. Take it out of the mapping, or choose the file that has it.`,
      }),
    ),
    ...doubles.map(
      ({ column }): Gap => ({
        code: 'twice',
        column,
        message: `The mapping names the column “${column}” twice. Keep one.`,
      }),
    ),
    ...crowded.map(
      (role): Gap => ({
        code: 'twice',
        message: `Only one column can be the ${role.replace('_', ' ')}. Choose which.`,
      }),
    ),
  ];
}

function timeGaps({ columns, dates, zone, time }: Mapping, table: Table): Gap[] {
  const column = columns.find(({ as }) => as === 'time')?.column;
  const at = column === undefined ? -1 : table.columns.indexOf(column);
  const texts = [...(at < 0 ? [] : table.rows.map(({ cells }) => cells[at]!)), ...(time ? [time] : [])];
  if (!texts.length) {
    return [
      { code: 'no-time', message: 'No column says when the answers were given. Choose it, or give all of them a day.' },
    ];
  }
  const gaps: Gap[] = [];
  const { unclear } = findDateOrder(texts);
  const where = column === undefined ? {} : { column };
  if (!dates && unclear.length) {
    gaps.push({
      code: 'date-order',
      ...where,
      examples: unclear,
      message: `“${unclear[0]}” can be read in two ways. Say whether the day or the month stands first.`,
    });
  }
  const local = texts.filter((text) => {
    const parts = readTimeParts(text);
    return parts?.kind === 'local' || (parts?.kind === 'unclear' && parts.offset === undefined);
  });
  if (!zone && local.length) {
    gaps.push({
      code: 'no-zone',
      ...where,
      examples: local.slice(0, EXAMPLES),
      message: `“${local[0]!.trim()}” has no time zone. Say in which zone the clock hung, like Europe/Amsterdam.`,
    });
  }
  return gaps;
}

/** @returns nothing when the file can be imported */
export function findGaps(mapping: Mapping, table: Table): Gap[] {
  const answers = mapping.columns.some(({ as }) => isAnswerRole(as));
  const none: Gap = {
    code: 'no-answer',
    message: 'No column holds an answer. Choose at least one score, goal or text.',
  };
  return [...nameGaps(mapping, table), ...(answers ? [] : [none]), ...timeGaps(mapping, table)];
}
