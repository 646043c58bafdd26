// The gallery's frames find every part of our packages: an entry that its import map lacks leaves them blank.

import { expect, test } from '@jest/globals';
import { readText } from './support/sources';

test('the import map of the frames has all entries of the protocol', () => {
  const { exports } = JSON.parse(readText('packages/protocol/package.json')) as { exports: object };
  const entries = Object.keys(exports).filter((name) => name !== '.' && !name.includes('*'));
  const [, json] = /<script type="importmap">([\s\S]*?)<\/script>/.exec(readText('examples/gallery/frame.html'))!;
  const { imports } = JSON.parse(json!) as { imports: Record<string, string> };
  expect(entries.length).toBeGreaterThan(5);
  expect(entries.map((name) => name.replace('.', '@klankbord/protocol')).filter((name) => !imports[name])).toEqual([]);
});
