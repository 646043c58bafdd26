// Cursors of lists: the sort key of the last item, opaque to whoever carries it.

/** A place in a list that is sorted by time and then by a second key. */
export interface Place {
  atMs: number;
  key: string;
}

export const writeCursor = ({ atMs, key }: Place): string => Buffer.from(`${atMs} ${key}`).toString('base64url');

/** Undefined for anything that `writeCursor` has not written. */
export function readCursor(cursor: string): Place | undefined {
  const match = /^(-?\d{1,16}) (.{1,64})$/s.exec(Buffer.from(cursor, 'base64url').toString());
  return match ? { atMs: Number(match[1]), key: match[2]! } : undefined;
}
