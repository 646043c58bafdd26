// `{ "url": "/product/*" }`: the path of the address matches; a pattern with `https://` matches the whole address without its query.

import { isText } from '../wire/json';
import type { ConditionKind, ConditionCheck } from './condition';
import { matchesGlob } from './glob';

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
  holds: ({ url }, context) => matchesAddress(url as string, context.url),
};

export const urlCheck: ConditionCheck = {
  fault: ({ url }) => (isText(url, 2048) ? '' : 'url must be a pattern of at most 2,048 characters'),
};
