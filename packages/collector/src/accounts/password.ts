// Passwords: salted scrypt, compared in constant time.

import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MiB and some tens of milliseconds a try: nothing to us, a lot to somebody with a stolen database. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const BYTES = 32;

const derive = (password: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> =>
  new Promise((done, fail) => {
    // The same word can be typed as different bytes; NFKC makes them one (RFC 8265).
    const options = { N, r, p, maxmem: COST.maxmem };
    scrypt(password.normalize('NFKC'), salt, BYTES, options, (error, key) => (error ? fail(error) : done(key)));
  });

/** The hash as it is kept, with its salt and its cost, so that the cost may rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

export async function verifyPassword(password: string, kept: string): Promise<boolean> {
  const [, N, r, p, salt, key] = kept.split('$');
  const expected = Buffer.from(key ?? '', 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const found = await derive(password, Buffer.from(salt ?? '', 'base64url'), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** No letters that are taken for one another, and none that make words. */
const ALPHABET = 'bcdfghjkmnpqrstvwxz23456789';

/**
 * A password to be read from a terminal: 20 characters, 95 bits.
 *
 * @example generatePassword() // 'kx7mv-q2dfr-9wzth-n4bcp'
 */
export const generatePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')).join(
    '-',
  );
