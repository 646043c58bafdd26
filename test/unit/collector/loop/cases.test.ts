// Cases: opened by hand, worked on, replied to, and measured by a second score.

import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { visitorOf } from '../../../../packages/collector/src/receive/visitorOf';
import { makeBatch, makeEvent, makeFeedback } from '../support/makeBatch';
import { openCollector, type TestCollector } from '../support/openCollector';

const newVisitor = (): { key: string; visitor: string } => {
  const key = randomBytes(32).toString('base64url');
  return { key, visitor: visitorOf(key)! };
};
const told = async (collector: TestCollector, ...events: unknown[]): Promise<void> => {
  expect((await collector.post('/v1/batch', makeBatch(events))).status).toBe(200);
  await collector.settle();
};
const root = '/api/sites/shop';
interface Found {
  case: Record<string, unknown> & { second?: { value: number } };
  notes: { kind: string; text: string }[];
  replies: Record<string, unknown>[];
}
const waiting = async (collector: TestCollector, key: string, site = 'shop'): Promise<Record<string, unknown>[]> => {
  const answer = await collector.post('/v1/replies', { site, key });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { replies: Record<string, unknown>[] }).replies;
};

test('an answer whose language is no language stops nobody’s loop', async () => {
  const collector = openCollector();
  const { visitor } = newVisitor();
  for (const locale of ['constructor', '__proto__', 'toString-x'])
    await told(collector, makeFeedback(`r-${locale}`, 10, { visitor, locale, props: { comment: 'Fine' } }));
  await told(collector, makeFeedback('after', 2, { visitor }));
  const { items } = await collector.read<{ items: { response: string }[] }>(`${root}/cases`);
  expect(items).toMatchObject([{ response: 'after' }]);
});

describe('a case', () => {
  test('is opened by hand for an answer once, and for something heard elsewhere', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 8, { props: { comment: 'Fine' } }));
    const open = async (body: object) =>
      ((await (await collector.send('POST', `${root}/cases`, body)).json()) as { id: number }).id;
    const first = await open({ response: 'r1' });
    expect(await open({ response: 'r1' })).toBe(first);
    expect(await open({ title: 'Called about the tent', side: 'unhappy', dueIn: '1d' })).not.toBe(first);
    expect((await collector.send('POST', `${root}/cases`, { response: 'nobody' })).status).toBe(404);
    const { items } = await collector.read<{ items: { title: string; owner: string }[] }>(
      `${root}/cases?state=unclosed`,
    );
    expect(items.map(({ title }) => title)).toEqual(['Called about the tent', 'Fine']);
    expect(items[0]!.owner).toBe('owner');
  });

  test('of a bare score has no words, and names its survey', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 2));
    const { items } = await collector.read<{ items: object[] }>(`${root}/cases`);
    expect(items).toMatchObject([{ title: '', survey: 'Recommend us' }]);
  });

  test('is changed, and its history says what was', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 1));
    const change = { owner: 'Ada', state: 'closed', outcome: 'Refunded', told: true };
    expect((await collector.send('PATCH', `${root}/cases/1`, change)).status).toBe(200);
    await collector.send('POST', `${root}/cases/1/notes`, { text: 'Called back' });
    const found = await collector.read<Found>(`${root}/cases/1`);
    expect(found.case).toMatchObject({ owner: 'Ada', state: 'closed', outcome: 'Refunded' });
    expect(found.case.told).toBeDefined();
    expect(found.notes.map(({ text }) => text)).toEqual([
      'Closed. Given to Ada. Outcome: Refunded. The customer was told',
      'Called back',
    ]);
    await collector.send('PATCH', `${root}/cases/1`, { state: 'open', outcome: null });
    expect((await collector.read<Found>(`${root}/cases/1`)).case.closed).toBeUndefined();
    expect((await collector.send('PATCH', `${root}/cases/99`, { state: 'open' })).status).toBe(404);
    expect((await collector.send('PATCH', `${root}/cases/1`, { state: 'done' })).status).toBe(400);
  });
});

describe('a reply', () => {
  test('waits for the visitor who holds the key, is shown once, and hears whether it helped', async () => {
    const collector = openCollector();
    const { key, visitor } = newVisitor();
    await told(collector, makeFeedback('r1', 2, { visitor, props: { comment: 'No voucher field' } }));
    await collector.send('POST', `${root}/cases/1/replies`, { text: 'It is there now' });
    const [reply] = await waiting(collector, key);
    expect(reply).toMatchObject({ response: 'r1', text: 'It is there now', quote: 'No voucher field' });
    expect(reply!.again).toEqual({ metric: 'nps', type: 'nps', label: 'How likely?' });
    expect(await waiting(collector, newVisitor().key)).toEqual([]);
    expect(await waiting(collector, key, 'other')).toEqual([]);
    expect((await collector.post('/v1/replies', { site: 'shop', key: 'v_short' })).status).toBe(400);

    await told(collector, makeEvent({ name: 'feedback_shown', visitor, props: { survey: `reply:${reply!.id}` } }));
    expect(await waiting(collector, key)).toEqual([]);
    await told(collector, makeFeedback('v1', 9, { visitor, props: { reply: reply!.id, helped: true } }));
    const found = await collector.read<Found>(`${root}/cases/1`);
    expect(found.replies).toMatchObject([{ text: 'It is there now', helped: true }]);
    expect(found.case.told).toBeDefined();
    expect(found.case.second).toMatchObject({ value: 9, response: 'v1' });
    expect(found.notes.at(-1)!.text).toContain('helped');
    const { items } = await collector.read<{ items: unknown[] }>(`${root}/cases`);
    expect(items).toHaveLength(1);
  });

  test('nobody else says that it was seen or that it helped', async () => {
    const collector = openCollector();
    const { key, visitor } = newVisitor();
    await told(collector, makeFeedback('r1', 2, { visitor }));
    await collector.send('POST', `${root}/cases/1/replies`, { text: 'Mended' });
    const [reply] = await waiting(collector, key);
    const other = newVisitor().visitor;
    await told(
      collector,
      makeEvent({ name: 'feedback_shown', visitor: other, props: { survey: `reply:${reply!.id}` } }),
      makeFeedback('v1', 9, { visitor: other, props: { reply: reply!.id, helped: false } }),
    );
    expect(await waiting(collector, key)).toHaveLength(1);
    const found = await collector.read<Found>(`${root}/cases/1`);
    expect(found.replies[0]!.helped).toBeUndefined();
    expect(found.case.second).toBeUndefined();
  });

  test('is taken back while nobody has seen it', async () => {
    const collector = openCollector();
    const { key, visitor } = newVisitor();
    await told(collector, makeFeedback('r1', 2, { visitor }));
    const { id } = (await (await collector.send('POST', `${root}/cases/1/replies`, { text: 'Oops' })).json()) as {
      id: string;
    };
    expect((await collector.send('PATCH', `${root}/replies/${id}`, { withdrawn: true })).status).toBe(200);
    expect(await waiting(collector, key)).toEqual([]);
    await collector.send('PATCH', `${root}/replies/${id}`, { withdrawn: false });
    expect(await waiting(collector, key)).toHaveLength(1);
    await told(collector, makeEvent({ name: 'feedback_shown', visitor, props: { survey: `reply:${id}` } }));
    expect((await collector.send('PATCH', `${root}/replies/${id}`, { withdrawn: true })).status).toBe(404);
  });

  test('a case of nobody takes none', async () => {
    const collector = openCollector();
    await told(collector, makeFeedback('r1', 8));
    await collector.send('POST', `${root}/cases`, { title: 'Heard in the store' });
    expect((await collector.send('POST', `${root}/cases/1/replies`, { text: 'Hello' })).status).toBe(422);
  });
});

test('the recovery rate counts second scores, and says nothing under five', async () => {
  const collector = openCollector();
  const recovery = async () =>
    (await collector.read<{ recovery: Record<string, number | null> }>(`${root}/recovery`)).recovery;
  const seconds = [9, 8, 7, 3, 10];
  for (const [index, second] of seconds.entries()) {
    const { visitor } = newVisitor();
    await told(collector, makeFeedback(`a${index}`, 2, { visitor }));
    if (index === 4) expect(await recovery()).toMatchObject({ n: 4, rate: null });
    await told(collector, makeFeedback(`b${index}`, second, { visitor }));
  }
  expect(await recovery()).toMatchObject({ n: 5, recovered: 4, rate: 0.8 });
  const { low, high } = await recovery();
  // Wilson, 4 of 5: 0.376 to 0.964.
  expect(low).toBeCloseTo(0.3755, 3);
  expect(high).toBeCloseTo(0.9638, 3);
});

test('an erased visitor is gone from cases, replies, praise and messages', async () => {
  const collector = openCollector();
  const { key, visitor } = newVisitor();
  await told(collector, makeFeedback('r1', 2, { visitor, props: { comment: 'Secret words' } }));
  await told(collector, makeFeedback('r2', 10, { visitor, props: { comment: 'Secret praise' } }));
  await collector.send('POST', `${root}/cases/1/replies`, { text: 'Mended' });
  expect((await collector.post('/v1/erase', { site: 'shop', key })).status).toBe(200);
  await told(collector, makeFeedback('r3', 1, { visitor, props: { comment: 'Secret words' } }));
  for (const path of ['cases', 'praise']) {
    expect((await collector.read<{ items: unknown[] }>(`${root}/${path}`)).items).toEqual([]);
  }
  expect(await waiting(collector, key)).toEqual([]);
});
