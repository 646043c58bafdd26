// The public names of each package are pinned: a new or missing one is a decision, not an accident.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { packages, readText, root } from './support/sources';

const FILE = 'test/house/public-names.json';

interface Names {
  values: string[];
  types: string[];
}

/** Entries by the name that a user imports, with the path of the file without its ending. */
function listEntries(): [string, string][] {
  return packages.flatMap((name) => {
    const { exports = {} } = JSON.parse(readText(`packages/${name}/package.json`)) as {
      exports?: Record<string, unknown>;
    };
    return Object.entries(exports).flatMap(([path, target]): [string, string][] => {
      const file = (target as { default?: string }).default;
      return file
        ? [[`@klankbord/${name}${path.slice(1)}`, `packages/${name}/${file.slice(2).replace(/\.js$/, '')}`]]
        : [];
    });
  });
}

/** Every name in the export lists of a bundled declaration file. */
function declared(text: string): string[] {
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) => list!.split(','));
  return lists
    .map((one) =>
      one
        .trim()
        .replace(/^type /, '')
        .replace(/^.* as /, ''),
    )
    .filter(Boolean);
}

async function readNames(file: string): Promise<Names> {
  const values = Object.keys((await import(join(root, `${file}.js`))) as object).sort();
  const types = declared(readText(`${file}.d.ts`)).filter((name) => !values.includes(name));
  return { values, types: [...new Set(types)].sort() };
}

const entries = listEntries();

test('public names are those in public-names.json', async () => {
  const missing = entries.filter(([, file]) => !existsSync(join(root, `${file}.js`)));
  expect(missing).toEqual([]);
  const names: Record<string, Names> = {};
  for (const [name, file] of entries) names[name] = await readNames(file);
  // To pin anew what was decided: UPDATE_NAMES=1 npm run test:unit -- test/house/publicNames
  if (process.env.UPDATE_NAMES) writeFileSync(join(root, FILE), `${JSON.stringify(names, null, 2)}\n`);
  expect(names).toEqual(JSON.parse(readText(FILE)));
});

test('every package that is installed alone has an entry, and every entry gives something', async () => {
  expect(new Set(entries.map(([name]) => name.split('/')[1]))).toEqual(
    new Set(['protocol', 'client', 'widget', 'collector']),
  );
  for (const [, file] of entries) expect((await readNames(file)).values.length).toBeGreaterThan(0);
});
