// A promise counts only with a test of its name, and with a patch that turns it red.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readText, root } from './support/sources';

const folders = readdirSync(join(root, 'test/promises')).sort();

test('there are promises', () => expect(folders.length).toBeGreaterThan(3));

test('each folder is named after its promise', () => {
  expect(folders.filter((name) => !/^[RSAP]\d\d-[a-z0-9-]+$/.test(name))).toEqual([]);
});

test('each has a test, and a short one among them', () => {
  const short = (name: string): boolean => /(?<!\.long)\.(?:test|spec)\.ts$/.test(name);
  expect(folders.filter((folder) => !readdirSync(join(root, 'test/promises', folder)).some(short))).toEqual([]);
});

const patches = folders.flatMap((folder) =>
  [
    'break.patch',
    ...readdirSync(join(root, 'test/promises', folder)).filter((name) => /^break\..+\.patch$/.test(name)),
  ].map((name) => `test/promises/${folder}/${name}`),
);

test('each has a break.patch, and all its patches change the product', () => {
  const idle = patches.filter(
    (patch) => !existsSync(join(root, patch)) || !/^\+\+\+ b\/packages\/\w+\/src\//m.test(readText(patch)),
  );
  expect(idle).toEqual([]);
});

test('all patches apply: sabotage finds that out much later', () => {
  const applies = (patch: string): boolean =>
    spawnSync('git', ['apply', '--check', '--whitespace=nowarn', '-C1', patch], { cwd: root }).status === 0;
  expect(patches.filter((patch) => !applies(patch))).toEqual([]);
});
