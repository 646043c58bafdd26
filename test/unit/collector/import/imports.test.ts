// Answers from elsewhere through the API: stored once, with everything that reads answers; refused rows with why; taken back.

import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Mapping } from '../../../../packages/collector/src/import/mapping';
import { payloads } from '../../../promises/S04-inert-output/payloads';
import { openImport } from './openImport';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const now = (): number => NOW;

const mapping: Mapping = {
  source: 'old-tool',
  survey: { id: 'order', name: 'Your order' },
  channel: 'email',
  locale: 'nl',
  zone: 'Europe/Amsterdam',
  dates: 'day-first',
  columns: [
    { column: 'Nr', as: 'reference' },
    { column: 'Datum', as: 'time' },
    { column: 'NPS', as: 'nps', label: 'How likely are you to recommend us?' },
    { column: 'Gemak', as: 'ces', scale: [1, 5] },
    { column: 'Gelukt', as: 'goal', values: { Gelukt: 'yes', Mislukt: 'no' } },
    { column: 'Waarom', as: 'text' },
    { column: 'Klant', as: 'user' },
    { column: 'Artikel', as: 'product' },
    { column: 'Pagina', as: 'page' },
  ],
};
const head = 'Nr;Datum;NPS;Gemak;Gelukt;Waarom;Klant;Artikel;Pagina';
const good = [
  '1;01/02/2026 09:30;9;4;Gelukt;"Snel; en goed, mail a@example.com";klant-1;SKU-42;https://shop.example/p/42?token=1',
  '2;02/02/2026;3;1;Mislukt;Te duur;klant-2;;',
  '3;03/02/2026;;;;Alleen woorden;;;',
];
const file = (...rows: string[]): string => [head, ...rows].join('\r\n');

test('a preview says what would come, and writes nothing', async () => {
  const { collector, preview, answers } = await openImport(now);
  const seen = await preview(file(...good, '4;2026;11;;;;;;'), mapping);
  expect(seen.counts).toEqual({ rows: 4, taken: 3, known: 0, refused: 1 });
  expect(seen.refused).toEqual([
    {
      row: 5,
      faults: [
        {
          code: 'off-scale',
          column: 'NPS',
          value: '11',
          reason: '“11” is outside the scale of 0 to 10',
          remedy: expect.any(String),
        },
        {
          code: 'no-time',
          column: 'Datum',
          value: '2026',
          reason: '“2026” is no day or time',
          remedy: expect.any(String),
        },
      ],
    },
  ]);
  expect(seen.sample[0]).toMatchObject({
    time: '2026-02-01T08:30:00.000Z',
    ref: '1',
    scores: { nps: 9, ces: 4 },
    comment: 'Snel; en goed, mail [email]',
    channel: 'email',
    locale: 'nl',
    survey: { id: 'order', name: 'Your order' },
    page: { url: 'https://shop.example/p/42' },
  });
  expect(seen.sample[0]!.answers.map(({ type }) => type)).toEqual(['nps', 'ces', 'goal', 'text']);
  expect(await answers()).toEqual([]);
  expect((await collector.read<{ items: unknown[] }>('/api/sites/shop/audit')).items).not.toContainEqual(
    expect.objectContaining({ action: 'answers.imported' }),
  );
});

test('the same file twice adds nothing, and what is new in it is added', async () => {
  const { store, answers } = await openImport(now);
  expect((await store(file(...good), mapping)).counts).toEqual({ rows: 3, taken: 3, known: 0, refused: 0 });
  expect((await store(file(...good), mapping)).counts).toEqual({ rows: 3, taken: 0, known: 3, refused: 0 });
  const more = file('9;04/02/2026;10;;;;;;', ...[...good].reverse());
  expect((await store(more, mapping)).counts).toEqual({ rows: 4, taken: 1, known: 3, refused: 0 });
  expect(await answers()).toHaveLength(4);
});

test('without references a row is known by what it says; equal rows are several answers', async () => {
  const { store, answers } = await openImport(now);
  const plain = {
    ...mapping,
    columns: [
      { column: 'Datum', as: 'time' },
      { column: 'NPS', as: 'nps' },
    ],
  };
  const rows = 'Datum,NPS\n2026-02-01,9\n2026-02-01,9\n2026-02-02,9';
  expect((await store(rows, plain)).counts).toMatchObject({ taken: 3, known: 0 });
  expect((await store(rows, plain)).counts).toMatchObject({ taken: 0, known: 3 });
  expect((await store(`${rows}\n2026-02-01,9`, plain)).counts).toMatchObject({ taken: 1, known: 3 });
  expect((await store(rows, { ...plain, source: 'another' })).counts).toMatchObject({ taken: 3 });
  expect(await answers()).toHaveLength(7);
});

test('a reference that stands for two answers is refused, and for the same one twice is known', async () => {
  const { store } = await openImport(now);
  const answered = await store(file(good[1]!, good[1]!, '2;02/02/2026;8;;;;;;'), mapping);
  expect(answered.counts).toEqual({ rows: 3, taken: 1, known: 1, refused: 1 });
  expect(answered.refused[0]).toMatchObject({ row: 4, faults: [{ code: 'same-reference' }] });
});

test('imported answers are searched, narrowed, scored and exported like others', async () => {
  const { collector, store, answers } = await openImport(now);
  const rows = Array.from(
    { length: 6 },
    (_, at) => `${at};0${at + 1}/02/2026;${at + 5};;;Woord${at};k-${at};SKU-${at};/p/${at}`,
  );
  await store(file(...rows), mapping);
  expect((await answers('&q=Woord3'))[0]).toMatchObject({ scores: { nps: 8 } });
  expect(await answers('&product=SKU-2')).toHaveLength(1);
  expect(await answers('&channel=email&locale=nl&survey=order&from=2026-02-03T00:00:00Z')).toHaveLength(4);
  const { items } = await collector.read<{ items: { metric: string; n: number }[] }>('/api/sites/shop/scores');
  expect(items.find(({ metric }) => metric === 'nps')).toMatchObject({ n: 6 });
  const cookie = await collector.login();
  const csv = await collector.fetch('/api/sites/shop/responses?format=csv', { headers: { cookie } });
  expect(await csv.text()).toContain('Woord5');
});

test('loop rules look at imported answers only where that was wanted, and only at young ones', async () => {
  const young = ['7;20/11/2026;0;;;Boos;;;', '8;01/02/2026;0;;;Oud;;;'];
  const cases = async (rulesForDays: number): Promise<string[]> => {
    const { collector, store } = await openImport(now);
    await store(file(...young), { ...mapping, rulesForDays });
    await collector.settle();
    const { items } = await collector.read<{ items: { title: string }[] }>('/api/sites/shop/cases');
    return items.map(({ title }) => title);
  };
  expect(await cases(0)).toEqual([]);
  expect(await cases(30)).toEqual(['Boos']);
});

test('whoever only claims that an answer was imported is not believed', async () => {
  const { collector } = await openImport(now);
  const props = { imported: { source: 'x', id: 'x', rules: false }, comment: 'Boos' };
  const { makeBatch, makeFeedback } = await import('../support/makeBatch');
  await collector.post('/v1/batch', makeBatch([makeFeedback('r1', 0, { props })]));
  await collector.settle();
  const { items } = await collector.read<{ items: { title: string }[] }>('/api/sites/shop/cases');
  expect(items.map(({ title }) => title)).toEqual(['Boos']);
});

test('what was asked for is in the way: 422, and nothing is stored', async () => {
  const { ask, answers } = await openImport(now);
  const answer = await ask('', file(...good), { ...mapping, dates: undefined });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    error: { code: 'date-order', message: expect.stringContaining('01/02/2026') },
  });
  expect(await answers()).toEqual([]);
});

test.each([
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9]), mapping, 422, 'no-text'],
  ['a mapping that is none', 'a,b\n1,2', { columns: 1 }, 400, 'bad-form'],
  ['too many rows', `a,b\n${'1,2\n'.repeat(20_001)}`, mapping, 422, 'too-many-rows'],
  ['too many bytes', 'x'.repeat(6_000_000), mapping, 413, 'too-large'],
])('%s is refused', async (_name, sent, map, status, code) => {
  const { ask } = await openImport(now);
  const answer = await ask('/preview', sent, map);
  expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([status, code]);
});

test('refused rows come back as a file that calculates nothing, and go in when they are mended', async () => {
  const { ask, store } = await openImport(now);
  const bad = file('5;01/02/2026;twelve;;;=1+1;;;', '6;02/02/2026;7;;;-nee;;;');
  const csv = await (await ask('/refused', bad, mapping)).text();
  expect(csv).toContain("'=1+1");
  expect(csv.split('\r\n')).toHaveLength(3);
  expect(csv).toMatch(/klankbord_row;klankbord_reason\r\n/);
  expect(csv).toMatch(/;2;"?NPS: “twelve” is no number\. Write a number/);
  await store(bad, mapping);
  const mended = await store(csv.replace('twelve', '8'), mapping);
  expect(mended.counts).toEqual({ rows: 1, taken: 1, known: 0, refused: 0 });
});

test('no cell of the refused rows is calculated, head included', async () => {
  const { ask } = await openImport(now);
  // A zero makes it no text: that file is refused as a whole.
  const texts = payloads.filter((text) => !text.includes('\0'));
  const columns = texts.slice(0, 20).map((text, at) => `${text.replace(/\s+/g, ' ').trim()} ${at}`);
  const hostile = texts.map((text) => [...columns.map(() => text), 'none']);
  const sent = stringify([[...columns, 'NPS'], ...hostile]);
  const map = {
    ...mapping,
    delimiter: ',',
    hasHead: true,
    time: '2026-02-01T10:00:00Z',
    columns: [{ column: 'NPS', as: 'nps' }],
  };
  const csv = await (await ask('/refused', sent, map)).text();
  const cells = parse(csv, { bom: true, relax_column_count: true });
  expect(cells.length).toBe(texts.length + 1);
  expect(cells.flat().filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell))).toEqual([]);
});

test('an import is noted, and can be taken back and made again with another mapping', async () => {
  const { collector, store, answers } = await openImport(now);
  const first = await store(file(...good), mapping);
  await store(file('9;04/02/2026;10;;;;;;'), mapping);
  const undone = await collector.send('DELETE', `/api/sites/shop/imports/${first.id}`);
  expect(await undone.json()).toEqual({ dropped: 3 });
  expect(await answers()).toHaveLength(1);
  expect(await answers('&q=duur')).toEqual([]);
  const again = await store(file(...good), { ...mapping, channel: 'phone' });
  expect(again.counts).toMatchObject({ taken: 3, known: 0 });
  const { items } = await collector.read<{ items: { action: string; detail?: string }[] }>('/api/sites/shop/audit');
  const told = items.flatMap(({ action, detail }) => (/import/.test(action) ? [`${action}: ${detail}`] : []));
  expect(told.reverse()).toEqual([
    'answers.imported: old-tool: 3 taken, 0 known, 0 refused',
    'answers.imported: old-tool: 1 taken, 0 known, 0 refused',
    'import.undone: 3',
    'answers.imported: old-tool: 3 taken, 0 known, 0 refused',
  ]);
});

test('who was erased does not come back by a file', async () => {
  const { collector, store } = await openImport(now);
  await collector.send('POST', '/api/sites/shop/erasures', { user: 'klant-2' });
  const answered = await store(file(...good), mapping);
  expect(answered.counts).toEqual({ rows: 3, taken: 2, known: 0, refused: 1 });
  expect(answered.refused[0]).toMatchObject({ row: 3, faults: [{ code: 'erased' }] });
});

test('one customer: what a browser sent under a name stands together with what was imported under it', async () => {
  const { makeBatch, makeEvent } = await import('../support/makeBatch');
  const { collector, store } = await openImport(now);
  await collector.post('/v1/batch', makeBatch([makeEvent({ visitor: 'v_anna', user: 'klant-1' })]));
  await store(file(...good), mapping);
  const { responses } = await collector.read<{ responses: { comment: string }[] }>('/api/sites/shop/visitors/v_anna');
  expect(responses.map(({ comment }) => comment)).toEqual(['Snel; en goed, mail [email]']);
});
