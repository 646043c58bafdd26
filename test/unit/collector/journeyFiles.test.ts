// Journey, moments and the loop's lists as files: the same rows as are shown, which no spreadsheet calculates.

import { expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { makeBatch, makeEvent } from './support/makeBatch';
import { openCollector, type TestCollector } from './support/openCollector';

const START = Date.parse('2026-11-20T10:00:00Z');

type Row = Record<string, string>;

/** Forty visits that searched; in each second one nothing was found and nobody bought, the others all did. */
async function fill(collector: TestCollector): Promise<void> {
  const visits = Array.from({ length: 40 }, (_, index) => {
    const lucky = index % 2 === 0;
    const common = { session: `s_${index}`, visitor: `v_${index}`, locale: 'nl-NL' };
    const acts: [string, string, Record<string, unknown>][] = [
      ['session_start', 'arrive', { device: index % 4 < 2 ? 'phone' : 'desktop' }],
      ['search', 'search', { search_term: lucky ? 'tent' : '=1+1', results_count: lucky ? 3 : 0 }],
      ...(lucky ? [] : ([['moment', 'search', { moment: 'no-results' }]] as [string, string, object][])),
      ['feedback_shown', 'search', { survey: 'ease' }],
      ...(lucky ? ([['purchase', 'purchase', { transaction_id: String(index) }]] as [string, string, object][]) : []),
    ] as [string, string, Record<string, unknown>][];
    return acts.map(([name, stage, props], minute) =>
      makeEvent({ ...common, name, stage, props, time: new Date(START + minute * 60_000).toISOString() }),
    );
  });
  const batch = makeBatch(visits.flat(), { sent: new Date(START + 3_600_000).toISOString() });
  expect(await (await collector.post('/v1/batch', batch)).json()).toMatchObject({ refused: [] });
}

async function open(): Promise<TestCollector> {
  const collector = openCollector({ now: () => START + 3_600_000 });
  await fill(collector);
  return collector;
}

async function rows(collector: TestCollector, path: string): Promise<Row[]> {
  const answer = await collector.send('GET', `/api/sites/shop/${path}`);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return parse(await answer.text(), { bom: true, columns: true }) as Row[];
}

test('a row for each stage, with counts, shares and time', async () => {
  const [arrive, search, purchase, ...rest] = await rows(await open(), 'journey?format=csv');
  expect(rest).toEqual([]);
  expect(arrive).toMatchObject({ stage: 'arrive', visits: '40', reached_share: '1', left: '0', median_seconds: '60' });
  expect(search).toMatchObject({
    stage: 'search',
    left: '20',
    left_share: '0.5',
    satisfaction: '',
    satisfaction_n: '0',
  });
  expect(search!.search_terms).toBe("'=1+1 (nothing found): 20\ntent: 20");
  expect(purchase).toMatchObject({ stage: 'purchase', visits: '20', visits_share: '0.5', aside: 'no' });
});

test('a row for each problem, with what it cost and its interval', async () => {
  const collector = await open();
  const [problem, ...rest] = await rows(collector, 'journey?format=csv&table=problems');
  expect(rest).toEqual([]);
  const { items } = await collector.read<{ items: { loss: { value: number; low: number } }[] }>(
    '/api/sites/shop/journey',
  );
  expect(problem).toMatchObject({
    ...{ kind: 'friction', name: 'no-results', same_as_moment: 'no-results', stage: 'search' },
    ...{ visits: '20', visits_share: '0.5', bought: '0', bought_share: '0', expected: '20', expected_share: '1' },
    ...{ lost: String(items[0]!.loss.value), lost_low: String(items[0]!.loss.low) },
    ...{ where: 'term', where_value: "'=1+1", sign_of_leaving: 'no' },
  });
});

test('ways, moments, and what came of asking have a table each', async () => {
  const collector = await open();
  expect(await rows(collector, 'journey?format=csv&table=trails')).toMatchObject([
    { path: 'arrive > search > purchase', visits: '20', bought_share: '1' },
    { path: 'arrive > search', visits: '20', bought: '0' },
  ]);
  expect(await rows(collector, 'moments?format=csv')).toMatchObject([
    { kind: 'moment', name: 'no-results', left_most_at: 'search', left_there: '20', asked: '20', not_asked: '0' },
  ]);
  expect(await rows(collector, 'moments?format=csv&table=triggers')).toMatchObject([
    { survey: 'ease', moment: 'no-results', shown: '20', ignored: '20', rate: '0' },
    { survey: 'ease', moment: '', shown: '20' },
  ]);
  expect(await rows(collector, 'moments?format=csv&table=again')).toMatchObject([
    { nth: '1' },
    { nth: '2' },
    { nth: '3' },
  ]);
});

test('a file is narrowed like the page, and lines of JSON are the items of the answer', async () => {
  const collector = await open();
  const answer = await collector.send('GET', '/api/sites/shop/journey?device=phone&format=ndjson');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="journey-stages.ndjson"');
  const lines = (await answer.text()).trim().split('\n');
  const { stages } = await collector.read<{ stages: { visits: number }[] }>('/api/sites/shop/journey?device=phone');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(stages);
  expect(stages[0]!.visits).toBe(20);
  expect((await collector.send('GET', '/api/sites/shop/journey?format=csv&table=cases')).status).toBe(400);
});

test('cases, improvements, compliments and topics are saved as they are listed', async () => {
  const collector = await open();
  await collector.send('POST', '/api/sites/shop/cases', { title: '=cmd', side: 'unhappy' });
  await collector.send('POST', '/api/sites/shop/cases', { title: 'Too late', side: 'happy' });
  await collector.send('POST', '/api/sites/shop/improvements', {
    ...{ title: '+Show the voucher', state: 'live', live: '2026-11-19' },
    about: { kind: 'moment', name: 'no-results' },
  });
  expect(await rows(collector, 'cases?side=unhappy&format=csv')).toMatchObject([
    { title: "'=cmd", side: 'unhappy', state: 'open', second_score: '' },
  ]);
  expect(await rows(collector, 'improvements?format=csv')).toMatchObject([
    { title: "'+Show the voucher", state: 'live', live: '2026-11-19', about: 'moment', about_name: 'no-results' },
  ]);
  const praise = await collector.send('GET', '/api/sites/shop/praise?format=csv');
  expect(await praise.text()).toMatch(/^time,state,text,metric,score,/);
  const topics = await rows(collector, 'topics?from=2026-11-10&format=csv');
  expect(topics).toMatchObject([{ kind: 'search', text: "'=1+1", n: '20', 'week_of_2026-11-16': '20' }]);
});
