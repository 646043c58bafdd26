// The id of a row, the same whenever it is read: what was imported once is there already.

import { createHash } from 'node:crypto';

export interface RowName {
  site: string;
  source: string;
  /** The row's own id, where the file has one; else the row itself. */
  reference?: string | undefined;
  cells: string[];
  /** Of rows without a reference: how many rows like this stood before it in the file. */
  before: number;
}

/** A UUID of version 8, which is made of what its maker likes: here of a hash. */
function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** @returns the id of the event, and that of the response */
export function rowId({ site, source, reference, cells, before }: RowName): { id: string; response: string } {
  const name = reference === undefined ? ['row', cells, before] : ['reference', reference];
  const hash = createHash('sha256')
    .update(JSON.stringify(['import', site, source, ...name]))
    .digest();
  return { id: uuidOf(hash), response: `i_${hash.toString('base64url').slice(0, 22)}` };
}
