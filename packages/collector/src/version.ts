// The version of this package, read from its package.json at run time.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './files/packageFolder';

export const readVersion = (): string =>
  (JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }).version;
