// Narrowing a list of answers: each filter alone, several at once, the words, and the same rows in every format.

import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { start } from '../../../../packages/collector/src/store/migrations/0001-start';
import { makeBatch, makeEvent, makeFeedback } from '../support/makeBatch';
import { makeFolder, openCollector, type TestCollector } from '../support/openCollector';

const LIST = '/api/sites/shop/responses';
const trail = [
  { name: 'page_view', time: '2026-11-20T10:00:00Z', stage: 'arrive', path: '/home' },
  { name: 'search', time: '2026-11-20T10:00:01Z', stage: 'search', search_term: 'Rain Jacket', results_count: 0 },
  { name: 'view_item', time: '2026-11-20T10:00:02Z', stage: 'consider', item_id: 'SKU-42', item_name: 'Blue jacket' },
];

const answers = (): Record<string, unknown>[] => [
  makeFeedback('unhappy', 2, {
    time: '2026-11-20T10:00:00.000Z',
    stage: 'checkout',
    locale: 'nl-BE',
    page: { url: 'https://shop.example/checkout?step=2#pay' },
    props: {
      moment: 'payment-trouble',
      comment: 'De kortingscode werkt niet, en het café was dicht',
      context: { trail, moments: ['no-results'], device: { viewport: [390, 844], touch: true } },
    },
  }),
  makeFeedback('happy', 10, {
    time: '2026-11-21T10:00:00.000Z',
    locale: 'en',
    channel: 'phone',
    props: {
      survey: { id: 'delivery', name: 'Delivery' },
      answers: [
        { question: 'nps', type: 'nps', value: 10, scale: [0, 10] },
        { question: 'why', type: 'text', value: 'Quick delivery, friendly people' },
        { question: 'what', type: 'choice', value: [{ id: 'speed', label: 'Speed' }], other: 'wrapping paper' },
      ],
      context: { device: { viewport: [1280, 900], touch: false } },
    },
  }),
  makeFeedback('neutral', 7, { time: '2026-11-22T10:00:00.000Z', props: { contact: { email: 'findme@example.com' } } }),
];

const ids = async (collector: TestCollector, query: string): Promise<string[]> =>
  (await collector.read<{ items: { id: string }[] }>(`${LIST}?${query}`)).items.map(({ id }) => id);

const FILTERS: [query: string, found: string[]][] = [
  ['score=unhappy', ['unhappy']],
  ['score=neutral', ['neutral']],
  ['score=happy', ['happy']],
  ['score=nps:0-7', ['neutral', 'unhappy']],
  ['score=nps:10', ['happy']],
  ['score=csat:10', []],
  ['survey=delivery', ['happy']],
  ['stage=checkout', ['unhappy']],
  ['moment=payment-trouble', ['unhappy']],
  ['moment=no-results', ['unhappy']],
  ['page=/checkout', ['unhappy']],
  ['page=/home', ['unhappy']],
  [`page=${encodeURIComponent('https://shop.example/p/42?x=1')}`, ['neutral', 'happy']],
  ['product=SKU-42', ['unhappy']],
  ['product=Blue%20jacket', ['unhappy']],
  ['device=phone', ['unhappy']],
  ['device=desktop', ['happy']],
  ['channel=web', ['neutral', 'unhappy']],
  ['channel=phone', ['happy']],
  ['locale=nl', ['unhappy']],
  ['locale=nl-BE', ['unhappy']],
  ['from=2026-11-21', ['neutral', 'happy']],
  ['to=2026-11-20', ['unhappy']],
  ['device=phone&locale=nl&score=unhappy&q=kortingscode', ['unhappy']],
  ['device=phone&score=happy', []],
  // All words, in any order, without accents, whole but for the last one.
  ['q=kortingscode', ['unhappy']],
  ['q=dicht%20CAFE', ['unhappy']],
  ['q=korting', ['unhappy']],
  ['q=korting%20niet', []],
  ['q=%22friendly%20people%22', ['happy']],
  ['q=%22people%20friendly%22', []],
  ['q=wrapping', ['happy']],
  ['q=kortingscode%20delivery', []],
  // Contact data is not searched in, signs mean nothing to the index, and no word finds nothing.
  ['q=findme', []],
  ['q=%22', []],
  ['q=NOT%20*%20OR(', []],
  ['q=dicht%00CAFE', ['unhappy']],
  ['q=%22friendly%00people%22', ['happy']],
  ['survey=a%00b&page=a%00b&q=%00', []],
  ['q=delivery%20%2B%20friendly-people', ['happy']],
];

describe('filters', () => {
  test('each finds what it says', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch(answers()));
    for (const [query, found] of FILTERS) expect([query, await ids(collector, query)]).toEqual([query, found]);
  });

  test('answers that were stored by the version before are found too', async () => {
    const data = makeFolder();
    const old = new Libsql(join(data, 'klankbord.db'));
    old.exec(`${start}; pragma user_version = 1`);
    old.prepare(`insert into sites values ('shop', 'shop', 0, 0)`).run({});
    for (const event of answers()) {
      const at = Date.parse(event.time as string);
      const { response, survey } = event.props as { response: string; survey: { id: string } };
      const body = JSON.stringify(event);
      const scores = [
        { metric: 'nps', type: 'nps', value: Number(JSON.parse(body).props.scores.nps), low: 0, high: 10 },
      ];
      old
        .prepare(
          `insert into events (site, id, name, stage, time, sent, received, at, body)
            values ('shop', $id, 'feedback', $stage, $time, $time, $at, $at, $body)`,
        )
        .run({ id: event.id, stage: event.stage, time: event.time, at, body });
      old
        .prepare(
          `insert into responses (site, response, event, revision, at, survey, scores)
            values ('shop', $response, $id, 1, $at, $survey, $scores)`,
        )
        .run({ response, id: event.id, at, survey: survey.id, scores: JSON.stringify(scores) });
    }
    old.close();
    const collector = openCollector({ data });
    for (const [query, found] of FILTERS) expect([query, await ids(collector, query)]).toEqual([query, found]);
  });

  test('a newer revision takes the place of the older one in search and filters', async () => {
    const collector = openCollector();
    const first = makeFeedback('r', 2, { props: { revision: 1, comment: 'first thought', moment: 'before' } });
    const second = makeFeedback('r', 9, { props: { revision: 2, comment: 'second thought', moment: 'after' } });
    await collector.post('/v1/batch', makeBatch([first]));
    await collector.post('/v1/batch', makeBatch([second]));
    for (const gone of ['q=first', 'moment=before', 'score=unhappy']) expect(await ids(collector, gone)).toEqual([]);
    for (const there of ['q=second', 'moment=after', 'score=happy']) expect(await ids(collector, there)).toEqual(['r']);
  });

  test('what is wrong is told, with what is right', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch([makeFeedback('a', 9)]));
    const told = async (query: string): Promise<string> =>
      (await collector.read<{ error: { message: string } }>(`${LIST}?${query}`)).error.message;
    expect(await told('score=great')).toBe(
      'score: must be happy, neutral or unhappy, or a score with its values: nps:0-6, csat:5',
    );
    expect(await told('stages=cart')).toMatch(/^stages is not a parameter of this address; known are from, to, survey/);
    expect(await told('device=watch')).toMatch(/^device: /);
    expect(await told('format=xml')).toBe('format: must be one of json, csv, ndjson');
    expect(await told('q=')).toBe('q: must not be empty');
  });
});

describe('formats', () => {
  test('CSV and NDJSON hold exactly the rows of the list', async () => {
    const collector = openCollector();
    const cookie = await collector.login();
    await collector.post('/v1/batch', makeBatch(answers()));
    const text = async (query: string): Promise<string> =>
      Buffer.from(await (await collector.fetch(`${LIST}?${query}`, { headers: { cookie } })).arrayBuffer()).toString();
    const csv = await text('format=csv&score=nps:0-7');
    expect(csv.startsWith('\ufeffid,time,complete,survey,')).toBe(true);
    expect(
      csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((row) => row.split(',')[0]),
    ).toEqual(['neutral', 'unhappy']);
    const lines = (await text('format=ndjson&score=nps:0-7')).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['neutral', 'unhappy']);
    expect((await text('format=csv&limit=1')).trim().split('\r\n')).toHaveLength(2);
    expect(await text('format=csv&q=nothing')).toMatch(/^\ufeffid,.*\r\n$/);
  });

  test('cells and heads that a spreadsheet would calculate are text', async () => {
    const collector = openCollector();
    const cookie = await collector.login();
    const hostile = makeFeedback('=1+1', 9, { props: { comment: '@SUM(A1)', scores: { '=cmd': 3 } } });
    await collector.post('/v1/batch', makeBatch([hostile]));
    const read = async (path: string): Promise<string> => (await collector.fetch(path, { headers: { cookie } })).text();
    expect(await read(`${LIST}?format=csv`)).toContain("\r\n'=1+1,");
    expect(await read(`${LIST}?format=csv`)).toContain(",'@SUM(A1),");
    expect(await read('/api/sites/shop/scores?format=csv')).toContain("\r\n'=cmd,'=cmd,1,");
  });
});

test('choices name what there is, most frequent first', async () => {
  const collector = openCollector();
  const toReply = makeFeedback('said', 9, { locale: 'de', props: { survey: { id: 'reply:r_1', name: 'Reply' } } });
  await collector.post('/v1/batch', makeBatch([...answers(), makeEvent(), toReply]));
  const { items } = await collector.read<{ items: { parameter: string; value: string; n: number }[] }>(
    '/api/sites/shop/choices',
  );
  const told = items.map(({ parameter, value, n }) => `${parameter} ${value} ${n}`);
  expect(told).toEqual(
    expect.arrayContaining([
      'survey recommend 2',
      'survey delivery 1',
      'stage consider 3',
      'page /p/42 3',
      'locale nl 1',
      'channel web 3',
      'product Blue jacket 1',
    ]),
  );
  // Each reply would be a survey of its own.
  expect(told.filter((line) => line.includes('reply'))).toEqual([]);
  expect(told.indexOf('stage consider 3')).toBeLessThan(told.indexOf('stage checkout 1'));
});
