// `backup`: writes a copy of the database into a file.

import { existsSync } from 'node:fs';
import { commandError } from './commandError';
import { openExisting } from './openExisting';
import type { Asked } from './readArguments';

/** @throws a command error: 2 without a file, 1 when it is there already or cannot be written */
export async function backup(
  file: string | undefined,
  { data }: Asked['values'],
  print: (text: string) => void,
): Promise<void> {
  if (!file) throw commandError(2, 'Say where to: klankbord backup klankbord-2026-11-22.db');
  if (existsSync(file)) throw commandError(1, `${file} is there already: nothing was written. Choose another name.`);
  const store = openExisting(data!, { toRead: true });
  try {
    await store.copyTo(file);
  } catch (error) {
    throw commandError(
      1,
      `The copy could not be written to ${file}: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    await store.close();
  }
  print(`Wrote ${file}. To restore it, put it in an empty data folder as klankbord.db.\n`);
}
