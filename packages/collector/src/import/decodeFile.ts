// The bytes of a file as text: by its byte order mark, else UTF-8 where it is that, else what Excel writes in western Europe.

import { type ImportFault, importFault } from './importFault';

export interface DecodedFile {
  ok: true;
  text: string;
  /** As `TextDecoder` calls it. */
  encoding: string;
}

/** What a file begins with that is no text at all. */
const WORKBOOKS: [name: string, bytes: number[]][] = [
  ['an Excel workbook (.xlsx) or another packed file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel workbook (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a packed file (gzip)', [0x1f, 0x8b]],
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
];
const MARKS: [encoding: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes that are looked at to tell UTF-16 without a mark. */
const SAMPLE = 2000;

const beginsWith = (bytes: Uint8Array, begin: number[]): boolean => begin.every((byte, at) => bytes[at] === byte);

/** Text of western languages in UTF-16 has a zero in nearly every second byte; other text has none. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const most = sample.length / 4;
  if (zeros[1]! > most && zeros[0]! === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1]! === 0 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A mark is certain, whatever was named: the file of refused rows has one, and goes with the mapping of the first file. */
const encodingOf = (bytes: Uint8Array, wanted: string | undefined): string =>
  MARKS.find(([, mark]) => beginsWith(bytes, mark))?.[0] ??
  wanted ??
  unmarkedUtf16(bytes) ??
  (isUtf8(bytes) ? 'utf-8' : 'windows-1252');

/**
 * In one call Node 20.18.3 and later take windows-1252 for Latin-1, and lose the euro and curly quotes; piece by piece they
 * do not (https://github.com/nodejs/node/issues/60888, opened 2026-11-22).
 */
function decodeWhole(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/**
 * @param wanted an encoding that somebody has named; without it, it is found out
 * @example decodeFile(new Uint8Array([0xe9])) // { ok: true, text: 'é', encoding: 'windows-1252' }
 */
export function decodeFile(bytes: Uint8Array, wanted?: string): DecodedFile | ImportFault {
  if (!bytes.length) return importFault('empty', 'The file is empty.');
  const workbook = WORKBOOKS.find(([, begin]) => beginsWith(bytes, begin));
  if (workbook) {
    return importFault('no-text', `This is ${workbook[0]}. Save the table as CSV (UTF-8), and choose that file.`);
  }
  const encoding = encodingOf(bytes, wanted);
  const text = decodeWhole(bytes, encoding);
  if (text.includes('\0')) {
    return importFault('no-text', 'This is no text. Save the table as CSV (UTF-8), and choose that file.');
  }
  return { ok: true, text, encoding };
}
