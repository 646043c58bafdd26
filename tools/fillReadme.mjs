// `npm run sizes`: writes the measured sizes and the example endpoint into README.md.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillPart, ownEndpoint, tableOf } from './readmeParts.mjs';
import { root } from './start/root.mjs';
import { tellError } from './start/stopWith.mjs';
import { measureSizes } from './test/checkSizes.mjs';

try {
  const file = join(root, 'README.md');
  const table = tableOf(await measureSizes());
  const filled = fillPart(readFileSync(file, 'utf8'), 'sizes', table);
  writeFileSync(file, fillPart(filled, 'own-endpoint', ownEndpoint()));
  console.log(table);
} catch (error) {
  tellError(error);
}
