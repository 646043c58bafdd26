// Which number of a date is the day: told by a number over 12, and by nothing else.

import { readTimeParts } from './readTimeParts';

export const dateOrders = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof dateOrders)[number];

export interface OrderEvidence {
  /** What is written so that it could be either; the first few. */
  unclear: string[];
  /** Known where a number over 12 stands in one place, and in no date of the column in the other. */
  order: DateOrder | undefined;
}

const EXAMPLES = 3;

/** @example findDateOrder(['01/02/2026', '23/02/2026']) // { order: 'day-first', … } */
export function findDateOrder(texts: string[]): OrderEvidence {
  const found = new Set<DateOrder>();
  const unclear: string[] = [];
  for (const text of texts) {
    const parts = readTimeParts(text);
    if (parts?.kind !== 'unclear') continue;
    if (unclear.length < EXAMPLES) unclear.push(text.trim());
    if (parts.first > 12) found.add('day-first');
    if (parts.second > 12) found.add('month-first');
  }
  return { unclear, order: found.size === 1 ? [...found][0] : undefined };
}
