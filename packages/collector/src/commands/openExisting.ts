// Opens the database of a running or stopped collector; a typo in --data must not look like an empty installation.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE, openStore } from '../store/openStore';
import type { Store } from '../store/store';
import { commandError } from './commandError';
import { explainDataFault } from './explainDataFault';

/**
 * @param how `toRead`: nothing is going to be written, so a full disk does not matter
 * @throws a command error with exit code 1
 */
export function openExisting(folder: string, how: { toRead: boolean } = { toRead: false }): Store {
  if (!existsSync(join(folder, DATABASE_FILE))) {
    throw commandError(1, `There is no database in ${folder}. Name the folder that "serve" uses: --data DIR`);
  }
  try {
    return openStore(folder, how);
  } catch (error) {
    throw commandError(1, explainDataFault(folder, error));
  }
}
