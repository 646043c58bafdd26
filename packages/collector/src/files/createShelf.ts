// A folder of built files, served from memory as long as they do not change on disk, compressed siblings included.

import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { etagOf } from './etag';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Smallest first. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
];

export interface ShelfFile {
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  etag: string;
  /** As in `content-encoding`; absent for plain files. */
  encoding?: string;
}

export interface Shelf {
  /**
   * @param name a path below the folder, e.g. `klankbord.js` or `assets/app.js`
   * @param accepted the header `accept-encoding`
   */
  get(name: string, accepted: string): Promise<ShelfFile | undefined>;
}

/** Plain names only: no dot files, no way out of the folder. */
const SAFE = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** `q=0` refuses an encoding; other weights do not matter to us. */
const accepts = (accepted: string, encoding: string): boolean =>
  accepted
    .toLowerCase()
    .split(',')
    .some((one) => one.split(';')[0]!.trim() === encoding && !/;\s*q=0(\.0*)?\s*$/.test(one));

export function createShelf(folder: string): Shelf {
  const kept = new Map<string, { stamp: string; bytes: Uint8Array<ArrayBuffer>; etag: string }>();

  async function read(name: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; etag: string } | undefined> {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const stamp = `${found.mtimeMs} ${found.size}`;
    const known = kept.get(name);
    if (known?.stamp === stamp) return known;
    const bytes = new Uint8Array(await readFile(path));
    const file = { stamp, bytes, etag: etagOf(bytes) };
    kept.set(name, file);
    return file;
  }

  return {
    async get(name, accepted) {
      const type = TYPES[extname(name)];
      if (!type || !SAFE.test(name)) return undefined;
      const plain = await read(name);
      if (!plain) return undefined;
      for (const { name: encoding, suffix } of ENCODINGS) {
        const packed = accepts(accepted, encoding) ? await read(name + suffix) : undefined;
        if (packed) return { bytes: packed.bytes, etag: packed.etag, type, encoding };
      }
      return { bytes: plain.bytes, etag: plain.etag, type };
    },
  };
}
