// From a row of `replies` to the reply as the store hands it out.

import type { Reply } from '../../loopStore';

export interface ReplyRow {
  id: string;
  visitor: string;
  response: string;
  case: number | null;
  author: string;
  text: string;
  quote: string | null;
  ask: 'publish' | null;
  again: string | null;
  made: number;
  shown: number | null;
  answered: number | null;
  helped: number | null;
  withdrawn: number | null;
}

export const replyOf = (row: ReplyRow): Reply => ({
  id: row.id,
  visitor: row.visitor,
  response: row.response,
  case: row.case ?? undefined,
  author: row.author,
  text: row.text,
  quote: row.quote ?? undefined,
  ask: row.ask ?? undefined,
  again: row.again ?? undefined,
  madeMs: row.made,
  ...(row.shown !== null && { shownMs: row.shown }),
  ...(row.answered !== null && { answeredMs: row.answered }),
  ...(row.helped !== null && { helped: row.helped === 1 }),
  ...(row.withdrawn !== null && { withdrawnMs: row.withdrawn }),
});
