// The dashboard's style sheets stand in one file in the order in which they are imported, whichever was read first.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { rollup } from 'rollup';
import { htmlPage } from '../../../tools/build.mjs';

test('style sheets keep the order of their imports', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'klankbord-page-'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('main.js', "import './slow.css';\nimport './part.js';\nimport './last.css';\n");
  write('part.js', "import './part.css';\n");
  for (const name of ['slow', 'part', 'last']) write(`${name}.css`, `.${name} {}\n`);
  write('index.html', '%STYLE% %SCRIPT%');
  const slow = {
    name: 'slow',
    transform: async (_code: string, id: string): Promise<null> => {
      if (id.endsWith('slow.css')) await new Promise((done) => setTimeout(done, 50));
      return null;
    },
  };
  try {
    const bundle = await rollup({
      input: join(folder, 'main.js'),
      plugins: [slow, htmlPage(join(folder, 'index.html'))],
    });
    const { output } = await bundle.generate({ format: 'es' });
    const sheet = output.find(({ fileName }) => fileName.endsWith('.css'));
    const text = sheet?.type === 'asset' ? String(sheet.source) : '';
    expect(text.match(/\.\w+/g)).toEqual(['.slow', '.part', '.last']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
