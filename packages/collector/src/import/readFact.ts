// What a cell tells about an answer: who, where, in which language, by which channel.

import { scrubText, scrubUrl } from '@klankbord/protocol/scrub';
import type { Role } from './mapping';
import { type FaultCode, rowFault, type RowFault } from './rowFault';

/** Facts by role, as they are stored. */
export type Facts = Partial<Record<Role, string>>;

/** Other words for the channels that have a name. */
const CHANNELS: Record<string, string> = {
  e_mail: 'email',
  mail: 'email',
  telephone: 'phone',
  telefoon: 'phone',
  telefon: 'phone',
  store: 'in_store',
  instore: 'in_store',
  winkel: 'in_store',
  website: 'web',
  online: 'web',
};

interface Reader {
  read(cell: string): string | undefined;
  fault: FaultCode;
}

const within = (max: number): Reader => ({
  read: (cell) => (cell.length <= max ? cell : undefined),
  fault: 'too-long',
});

function readChannel(cell: string): string | undefined {
  const word = cell
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const name = Object.hasOwn(CHANNELS, word) ? CHANNELS[word]! : word;
  return /^[a-z][a-z0-9_]{0,63}$/.test(name) ? name : undefined;
}

const readLocale = (cell: string): string | undefined =>
  /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(cell) && cell.length <= 35 ? cell.replaceAll('_', '-') : undefined;

const readPage = (cell: string): string | undefined =>
  /^(?:https?:\/\/|\/)\S*$/i.test(cell) && cell.length <= 8000 ? scrubUrl(cell, []) : undefined;

const readers: Partial<Record<Role, Reader>> = {
  reference: within(200),
  user: within(256),
  product: within(128),
  product_name: { read: (cell) => scrubText(cell.slice(0, 200)), fault: 'too-long' },
  page: { read: readPage, fault: 'no-address' },
  channel: { read: readChannel, fault: 'no-channel' },
  locale: { read: readLocale, fault: 'no-locale' },
  name: within(200),
  email: { read: (cell) => (/^\S+@\S+$/.test(cell) && cell.length <= 254 ? cell : undefined), fault: 'no-email' },
  phone: within(60),
};

/** @param cell what stands there, not empty */
export function readFact(
  role: Role,
  cell: string,
  column?: string,
): { ok: true; value: string } | { ok: false; fault: RowFault } {
  const reader = readers[role];
  const value = reader ? reader.read(cell) : cell;
  return value === undefined ? { ok: false, fault: rowFault(reader!.fault, column, cell) } : { ok: true, value };
}
