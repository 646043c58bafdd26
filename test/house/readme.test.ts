// What README.md shows is what there is: sizes as size-limit measures them, and the example endpoint as it runs.

import { expect, test } from '@jest/globals';
import { ownEndpoint, readPart, tableOf } from '../../tools/readmeParts.mjs';
import { measureSizes } from '../../tools/test/checkSizes.mjs';
import { listFiles, readText } from './support/sources';

test('the size table equals the measured sizes (npm run sizes writes it)', async () => {
  const measured = tableOf(await measureSizes());
  expect(measured.split('\n').length).toBeGreaterThan(6);
  expect(readPart(readText('README.md'), 'sizes')).toBe(measured);
}, 30_000);

test('the example endpoint is the one in examples/own-endpoint (npm run sizes writes it)', () => {
  expect(ownEndpoint().split('\n').length).toBeLessThan(28);
  expect(readPart(readText('README.md'), 'own-endpoint')).toBe(ownEndpoint());
});

test('each file of the script tag has a row in .size-limit.json', () => {
  const rows = (JSON.parse(readText('.size-limit.json')) as { path: string }[]).map(({ path }) => lastPart(path));
  const patterns = rows.map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`));
  const shipped = listFiles('packages/widget/dist', /^klankbord.*\.js$/).map(lastPart);
  expect(shipped.length).toBeGreaterThan(3);
  expect(shipped.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([]);
});

const lastPart = (path: string): string => path.split('/').at(-1)!;
