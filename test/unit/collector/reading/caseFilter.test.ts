// The inbox by the state of a case and by exact scores: alone, with words, and the same rows in every format.

import { expect, test } from '@jest/globals';
import { makeBatch, makeFeedback } from '../support/makeBatch';
import { openCollector, type TestCollector } from '../support/openCollector';

const ROOT = '/api/sites/shop';
const LIST = `${ROOT}/responses`;
const STATES = ['open', 'in-progress', 'waiting', 'closed'] as const;

/** An answer with a case in each state, and two without one. */
async function openShop(): Promise<TestCollector> {
  const collector = openCollector();
  const said = (id: string, score: number) => makeFeedback(id, score, { props: { comment: `voucher ${id}` } });
  await collector.post(
    '/v1/batch',
    makeBatch([...STATES.map((state) => said(state, 7)), said('none', 7), said('other', 9)]),
  );
  // Rules look first: a passive opens no case, a promoter may.
  await collector.settle();
  for (const state of STATES) {
    const made = await collector.send('POST', `${ROOT}/cases`, { title: state, response: state });
    expect(made.status).toBeLessThan(300);
    const { id } = (await made.json()) as { id: number };
    expect((await collector.send('PATCH', `${ROOT}/cases/${id}`, { state })).status).toBe(200);
  }
  // A case about nothing in particular is nobody's answer.
  await collector.send('POST', `${ROOT}/cases`, { title: 'Heard at the counter', side: 'other' });
  return collector;
}

const ids = async (collector: TestCollector, query: string): Promise<string[]> =>
  (await collector.read<{ items: { id: string }[] }>(`${LIST}?${query}`)).items.map(({ id }) => id).sort();

test('answers are found by the state of their case, in every list and format, and with other filters', async () => {
  const collector = await openShop();
  for (const state of STATES) expect(await ids(collector, `case=${state}`)).toEqual([state]);
  const without = (await ids(collector, 'case=none')).filter((id) => id === 'none');
  expect(without).toEqual(['none']);
  expect(await ids(collector, 'case=open&q=voucher&score=nps:7-8')).toEqual(['open']);
  expect(await ids(collector, 'case=open&score=happy')).toEqual([]);
  const headers = { cookie: await collector.login() };
  for (const format of ['csv', 'ndjson']) {
    const text = await (await collector.fetch(`${LIST}?case=waiting&q=voucher&format=${format}`, { headers })).text();
    expect(text).toContain('voucher waiting');
    expect(text.trim().split('\n')).toHaveLength(format === 'csv' ? 2 : 1);
  }
  const { answered } = await collector.read<{ answered: number }>(`${ROOT}/scores?case=closed`);
  expect(answered).toBe(1);
  expect(await collector.read(`${LIST}?case=lost`)).toMatchObject({ error: { code: 'bad-parameter' } });
});

test('pages of a narrowed list go on where the one before ended', async () => {
  const collector = await openShop();
  const all = await ids(collector, 'case=none&limit=200');
  const first = await collector.read<{ items: { id: string }[]; next: string | null }>(`${LIST}?case=none&limit=1`);
  const rest = first.next === null ? [] : await ids(collector, `case=none&cursor=${encodeURIComponent(first.next)}`);
  expect([...first.items.map(({ id }) => id), ...rest].sort()).toEqual(all);
});

test('the choices of a list hold the scores that were given: NPS by its bands, others by value', async () => {
  const collector = openCollector();
  const rated = (id: string, value: number) =>
    makeFeedback(id, 0, {
      props: {
        answers: [{ question: 'stars', type: 'rating', value, scale: [1, 5] }],
        scores: { rating: value },
      },
    });
  const given = [
    makeFeedback('a', 0),
    makeFeedback('b', 6),
    makeFeedback('c', 9),
    rated('d', 5),
    rated('e', 5),
    rated('f', 1),
  ];
  await collector.post('/v1/batch', makeBatch(given));
  const { items } = await collector.read<{ items: { parameter: string; value: string; n: number }[] }>(
    `${ROOT}/choices`,
  );
  const scores = items.filter(({ parameter }) => parameter === 'score').map(({ value, n }) => [value, n]);
  expect(scores).toEqual([
    ['nps:0-6', 2],
    ['nps:9-10', 1],
    ['rating:1', 1],
    ['rating:5', 2],
  ]);
  for (const [value, n] of scores) expect(await ids(collector, `score=${value}`)).toHaveLength(Number(n));
});
