// `klankbord import`: a look with the map to save, the import itself, its refused rows, and the way back.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importAnswers } from '../../../../packages/collector/src/commands/importAnswers';
import { readArguments } from '../../../../packages/collector/src/commands/readArguments';
import { makeBatch, makeEvent } from '../support/makeBatch';
import { makeFolder, openCollector } from '../support/openCollector';

const NOW = Date.parse('2026-11-22T12:00:00Z');

/** A collector that serves, and the command beside it. */
async function open(text: string) {
  const collector = openCollector({ now: () => NOW });
  await collector.post('/v1/batch', makeBatch([makeEvent()]));
  const folder = makeFolder();
  const file = join(folder, 'kiosk-2026.csv');
  writeFileSync(file, text);
  const run = async (...words: string[]): Promise<{ status: number; said: string }> => {
    const { files, values } = readArguments(['import', ...words, '--data', collector.folder], {});
    let said = '';
    const status = await importAnswers(files[0], values, NOW, (more) => (said += more));
    return { status, said };
  };
  const count = async (): Promise<number> =>
    (await collector.read<{ items: unknown[] }>('/api/sites/shop/responses')).items.length;
  return { folder, file, run, count, collector };
}

const rows = 'id,Date,NPS,Comment\n1,2026-02-01 09:30,9,Fast\n2,2026-02-02 10:00,eleven,Slow\n';

test('a look prints what would come of it and the map, and the map makes it come', async () => {
  const { folder, file, run, count, collector } = await open(rows);
  const look = await run(file, '--site', 'shop', '--dry-run');
  expect(look.status).toBe(1);
  expect(look.said).toMatch(/“2026-02-01 09:30” has no time zone/);
  await expect(run(file, '--site', 'shop')).rejects.toThrow(/has no time zone.*\nSave the map that --dry-run prints/s);
  const map = join(folder, 'map.json');
  const printed = JSON.parse(look.said.slice(look.said.indexOf('{'))) as object;
  writeFileSync(map, JSON.stringify({ ...printed, zone: 'Europe/Amsterdam' }));
  const refused = join(folder, 'refused.csv');
  const done = await run(file, '--site', 'shop', '--map', map, '--refused', refused);
  expect(done.status).toBe(1);
  expect(done.said).toMatch(/^2 rows: 1 taken, 0 there already, 1 refused\.\n {2}row 3: NPS: “eleven” is no number/);
  expect(await count()).toBe(1);
  writeFileSync(refused, readFileSync(refused, 'utf8').replace('eleven', '10'));
  expect(await run(refused, '--site', 'shop', '--map', map)).toMatchObject({ status: 0 });
  expect((await run(file, '--site', 'shop', '--map', map, '--dry-run')).said).toMatch(
    /0 would be taken, 1 there already/,
  );
  expect(await count()).toBe(2);
  const id = /--undo (\S+)/.exec(done.said)![1]!;
  expect(await run('--site', 'shop', '--undo', id)).toEqual({ status: 0, said: 'Taken back: 1 answers.\n' });
  expect(await count()).toBe(1);
  const { items } = await collector.read<{ items: { who: string; action: string }[] }>('/api/sites/shop/audit');
  const told = items.filter(({ who }) => who === 'command line').map(({ action }) => action);
  expect(told).toEqual(['import.undone', 'answers.imported', 'answers.imported']);
});

test('a look writes no file and no answer', async () => {
  const { file, run, count } = await open('Date,NPS\n2026-02-01T09:30:00Z,9\n');
  expect(await run(file, '--site', 'shop', '--dry-run', '--refused', `${file}.refused`)).toMatchObject({ status: 0 });
  expect([await count(), existsSync(`${file}.refused`)]).toEqual([0, false]);
});

test.each([
  [['--site', 'shop'], 'Say what and where'],
  [['FILE'], 'Say what and where'],
  [['nowhere.csv', '--site', 'shop'], 'There is no file nowhere.csv'],
  [['FILE', '--site', 'nope'], 'There is no site "nope"'],
  [['FILE', '--site', 'shop', '--map', 'nowhere.json'], 'There is no file nowhere.json'],
  [['FILE', '--site', 'shop', '--map', 'FILE'], 'is not JSON'],
  [['--site', 'shop', '--undo', 'x'], 'No answer of shop was brought'],
])('%j is explained', async (words, said) => {
  const { file, run } = await open(rows);
  await expect(run(...words.map((word) => (word === 'FILE' ? file : word)))).rejects.toThrow(said);
});
