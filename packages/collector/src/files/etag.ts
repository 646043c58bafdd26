// Entity tags: a short hash of the content, and the test whether the asker has it already.

import { createHash } from 'node:crypto';

/** @example etagOf('{}') // '"RBNvo1WzZ4oRRq0W"' */
export const etagOf = (content: string | Uint8Array): string =>
  `"${createHash('sha256').update(content).digest('base64url').slice(0, 16)}"`;

/** Proxies weaken tags (`W/`), and askers may send a list: for a GET both are the same tag (RFC 9110, 13.1.2). */
export const matchesEtag = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
