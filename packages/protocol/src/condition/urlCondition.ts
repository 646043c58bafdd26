// `{ "url": "/product/*" }`: the path of the address matches; a pattern with `https://` matches the whole address without its query.

import type { ConditionKind, ConditionCheck } from './condition';
import { optionalFault, patternFault } from './faults/fault';
import { matchesGlob } from './glob';
import { matchesHash } from './hashCondition';

const ADDRESS = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)/i;

/** The origin and the path of an address, without query and fragment. */
export function splitAddress(address: string): { origin: string; path: string } {
  const [, origin = '', path = ''] = ADDRESS.exec(address) ?? [];
  return { origin, path: path || '/' };
}

/** True when a pattern as in `url` conditions and `stages` matches an address. */
export function matchesAddress(pattern: string, address: string): boolean {
  const { origin, path } = splitAddress(address);
  return matchesGlob(pattern, /^https?:\/\//.test(pattern) ? origin + path : path);
}

export const urlCondition: ConditionKind = {
  key: 'url',
  holds: ({ url, hash }, context) =>
    matchesAddress(url as string, context.url) && (hash === undefined || matchesHash(hash as string, context.url)),
};

export const urlCheck: ConditionCheck = {
  members: ['hash'],
  fault: ({ url, hash }) => patternFault(url, 'url') || optionalFault(patternFault, hash, 'hash'),
};
