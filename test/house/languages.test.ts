// docs/languages.md shows every language with how it addresses people and who has read it, as its file says; each tells the moments in words.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { builtInMoments } from '@klankbord/protocol/condition';
import { readText, root } from './support/sources';

const folder = 'packages/widget/src/ui/texts';

test('the table is what the heads of the files say', () => {
  const said = readdirSync(join(root, folder))
    .filter((file) => /^[a-z]{2}\.ts$/.test(file))
    .map((file) => {
      const head =
        /^\/\/ The words of the interface in (\w+)(?:, the list .+?)?(?:, (.+?))?(?:, as .+?)?\. Review state: (.+)\.$/.exec(
          readText(`${folder}/${file}`).split('\n')[0]!,
        );
      const [, name, address = '', review] = head ?? [];
      return `| ${name} | \`${file.slice(0, 2)}\` | ${address}${address && ' '}| ${review} |`;
    });
  const rows = readText('docs/languages.md')
    .split('\n')
    .filter((line) => /^\| \w+ \| `\w\w` \|/.test(line));
  expect(said.length).toBeGreaterThan(7);
  expect(rows).toEqual(said);
});

test('every built-in moment has its sentence in every language', () => {
  const files = readdirSync(join(root, folder)).filter((file) => /^steps\.[a-z]{2}\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(7);
  for (const file of files) {
    const told = [...readText(`${folder}/${file}`).matchAll(/^ {2}'?moment_([\w-]+)'?: /gm)].map(([, name]) => name);
    expect({ file, told }).toEqual({ file, told: ['bare', ...Object.keys(builtInMoments)] });
  }
});
