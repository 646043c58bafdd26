// Loop rules: who gets a case, who is thanked, and that a restart does nothing twice.

import { describe, expect, test } from '@jest/globals';
import { makeBatch, makeFeedback } from '../support/makeBatch';
import { makeFolder, openCollector, type TestCollector } from '../support/openCollector';

interface Listed<T> {
  items: T[];
}
interface Item {
  id: number;
  side: string;
  title: string;
  state: string;
  rule?: string;
  due?: string;
  second?: { value: number };
}

const cases = (collector: TestCollector): Promise<Listed<Item>> => collector.read('/api/sites/shop/cases');
const told = async (collector: TestCollector, ...events: unknown[]): Promise<void> => {
  expect((await collector.post('/v1/batch', makeBatch(events))).status).toBe(200);
  await collector.settle();
};

describe('the built-in rules', () => {
  test('an unhappy answer opens one case, however often it is revised', async () => {
    const collector = openCollector();
    const say = (revision: number, comment: string) =>
      makeFeedback('r1', 3, { props: { revision, comment, complete: revision > 1 } });
    await told(collector, say(1, 'The voucher'));
    await told(collector, say(2, 'The voucher field was hidden'));
    const { items } = await cases(collector);
    expect(items).toMatchObject([{ side: 'unhappy', title: 'The voucher', state: 'open', rule: 'unhappy' }]);
    expect(Date.parse(items[0]!.due!) - Date.now()).toBeGreaterThan(1.9 * 86_400_000);
  });

  test('a passive opens none', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 8));
    expect((await cases(collector)).items).toEqual([]);
  });

  test.each(['constructor', '__proto__'])('a locale of %s stops nothing', async (locale) => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 10, { locale, props: { comment: 'Lovely' } }), makeFeedback('r2', 2));
    expect((await cases(collector)).items).toHaveLength(1);
    const { items } = await collector.read<Listed<{ text: string }>>('/api/sites/shop/praise');
    expect(items).toMatchObject([{ text: 'Lovely' }]);
  });

  test('low effort opens one', async () => {
    const collector = openCollector();
    const answers = [{ question: 'effort', type: 'ces', label: 'How easy?', value: 2, scale: [1, 7] }];
    await told(collector, makeFeedback('r1', 2, { props: { answers, scores: { ces: 2 } } }));
    expect((await cases(collector)).items).toMatchObject([{ side: 'unhappy', rule: 'unhappy' }]);
  });

  test('words of a promoter are praise, and are no case', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 10, { props: { comment: 'Lovely shop' } }), makeFeedback('r2', 10));
    expect((await cases(collector)).items).toEqual([]);
    const { items } = await collector.read<Listed<object>>('/api/sites/shop/praise');
    expect(items).toMatchObject([{ response: 'r1', state: 'noted', text: 'Lovely shop' }]);
  });

  test('after a restart nothing is opened again, and what came in between is looked at', async () => {
    const data = makeFolder();
    const first = openCollector({ data });
    await told(first, makeFeedback('r1', 1));
    await first.post('/v1/batch', makeBatch([makeFeedback('r2', 2)]));
    await first.close();
    const second = openCollector({ data });
    await second.settle();
    expect((await cases(second)).items).toHaveLength(2);
  });

  test('half a character in the words does no harm', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 1, { props: { comment: 'broken \ud83d here' } }));
    expect((await cases(collector)).items).toHaveLength(1);
  });
});

describe('rules of a site', () => {
  const rule = (more: object) => ({ name: 'Mine', on: true, then: [{ case: { owner: 'Ada', dueIn: '4h' } }], ...more });

  test('look at the answer and at its story', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r0', 8));
    const when = {
      all: [{ score: { nps: { gte: 7 } } }, { moment: 'no-results' }, { event: 'search', where: { results_count: 0 } }],
    };
    expect((await collector.put('/api/sites/shop/rules/mine', rule({ when }))).status).toBe(200);
    const trail = [{ name: 'search', time: '2026-11-22T10:00:00Z', search_term: 'rain jacket', results_count: 0 }];
    await told(
      collector,
      makeFeedback('r1', 8, { props: { context: { moments: ['no-results'], trail } } }),
      makeFeedback('r2', 8, { props: { context: { moments: ['no-results'] } } }),
    );
    expect((await cases(collector)).items).toMatchObject([{ rule: 'mine', owner: 'Ada', response: 'r1' }]);
  });

  test('a built-in one is switched off, and comes back in its first form', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r0', 8));
    const { items } = await collector.read<Listed<{ id: string }>>('/api/sites/shop/rules');
    const {
      id: _,
      builtIn: __,
      ...body
    } = items.find(({ id }) => id === 'unhappy') as unknown as Record<string, unknown>;
    expect((await collector.put('/api/sites/shop/rules/unhappy', { ...body, on: false })).status).toBe(200);
    await told(collector, makeFeedback('r1', 1));
    expect((await cases(collector)).items).toEqual([]);
    expect((await collector.send('DELETE', '/api/sites/shop/rules/unhappy')).status).toBe(200);
    await told(collector, makeFeedback('r2', 1));
    expect((await cases(collector)).items).toHaveLength(1);
  });

  test.each([
    [rule({}), 'either when or rate'],
    [rule({ when: { score: { nps: 1 }, x: 1 } }), 'does not go with'],
    [rule({ when: { stage: 'cart' }, then: [{ mail: 'x' }] }), 'then'],
    [rule({ when: { stage: 'cart' }, then: [{ case: { dueIn: 'soon' } }] }), 'then'],
    [rule({ rate: { moment: 'no-results', over: '1h', gt: '3x' } }), 'webhook'],
    [rule({ rate: { moment: 'no-results', over: '1s', gt: 3 }, then: [{ webhook: 'w' }] }), 'over'],
  ])('%j is refused', async (body, reason) => {
    const collector = openCollector();
    await told(collector, makeFeedback('r0', 8));
    const answer = await collector.put('/api/sites/shop/rules/mine', body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: { message: string } }).error.message).toContain(reason);
  });
});

test('a site tells its own webhooks only, and counts only its own improvements', async () => {
  const collector = openCollector({ privateWebhooks: true });
  for (const site of ['shop', 'other']) await collector.put(`/api/sites/${site}`, { name: site });
  const make = async <T>(path: string, body: object): Promise<T> =>
    (await (await collector.send('POST', path, body)).json()) as T;
  const hook = { name: 'Theirs', url: 'http://127.0.0.1:9/hook' };
  const { webhook: made } = await make<{ webhook: { id: string } }>('/api/sites/other/webhooks', hook);
  const webhook = made.id;
  const rule = { name: 'Across', on: true, when: { score: { nps: { lte: 10 } } }, then: [{ webhook }] };
  expect((await collector.put('/api/sites/shop/rules/across', rule)).status).toBe(404);
  expect((await collector.put('/api/sites/other/rules/within', rule)).status).toBe(200);

  const idea = { title: 'Theirs', state: 'idea' };
  const { id: improvement } = await make<{ id: number }>('/api/sites/other/improvements', idea);
  const { id } = await make<{ id: number }>('/api/sites/shop/cases', { title: 'Ours' });
  expect((await collector.send('PATCH', `/api/sites/shop/cases/${id}`, { improvement })).status).toBe(404);
  expect((await collector.send('PATCH', `/api/sites/shop/cases/${id}`, { improvement: null })).status).toBe(200);
});
