// Bundles what a user's bundler would make of our packages, so that the size of a use can be measured: `test/support/.uses/*.js`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { root } from './start/root.mjs';

/** Each use: the file it becomes, and the lines an application would write. */
const USES = {
  'create-client':
    "import { createClient } from '@klankbord/client'; globalThis.client = createClient({ site: 'shop', endpoint: '/feedback' });",
};

const target = join(root, 'test/support/.uses');
mkdirSync(target, { recursive: true });
for (const [name, contents] of Object.entries(USES)) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    format: 'esm',
    target: 'es2020',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  const { code } = await minify(outputFiles[0].text, { module: true, ecma: 2020, compress: { passes: 2 } });
  writeFileSync(join(target, `${name}.js`), code);
}
