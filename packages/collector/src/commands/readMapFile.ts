// The map of an import from a file: the JSON that the Import page saves.

import { existsSync, readFileSync } from 'node:fs';
import { type Mapping, mappingShape } from '../import/mapping';
import { commandError } from './commandError';

/** @throws a command error with exit code 2 for a file that is not there, or is no map */
export function readMapFile(file: string | undefined): Mapping | undefined {
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw commandError(2, `There is no file ${file}. Its place is read from ${process.cwd()}`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw commandError(2, `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = mappingShape.safeParse(value);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  throw commandError(2, `${file}: ${path.join('.') || 'the map'}: ${message}`);
}
