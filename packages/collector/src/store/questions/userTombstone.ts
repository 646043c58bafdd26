// What is kept of a known person who was erased: a hash, so that nobody reads from it who it was.

import { createHash } from 'node:crypto';

/** @example userTombstone('anna@shop.example') // 'u_' and 22 characters */
export const userTombstone = (user: string): string =>
  `u_${createHash('sha256').update(user).digest('base64url').slice(0, 22)}`;
