// Secrets that are handed out: whoever reads the database finds only their hashes.

import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, fit for a cookie or an address. */
export const createToken = (): string => randomBytes(32).toString('base64url');

/** A plain hash is enough: nobody can try 2^256 of them. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
