// Who holds this key: the visitor id that is derived from a visitor key.

import { createHash } from 'node:crypto';

/** 32 bytes as base64url: 43 characters, the last of which carries four bits only. */
const KEY = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/**
 * Presenting the key proves to be the visitor: the id is public, the key is not, and nobody gets from one to the other.
 *
 * @returns undefined when this is no visitor key
 * @example visitorOf('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA') // 'v_Zmh6rfhivXdsj8GLjp-OIA'
 */
export function visitorOf(key: unknown): string | undefined {
  if (typeof key !== 'string' || !KEY.test(key)) return undefined;
  const hash = createHash('sha256').update(Buffer.from(key, 'base64url')).digest('base64url');
  return `v_${hash.slice(0, 22)}`;
}
