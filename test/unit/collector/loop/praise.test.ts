// Praise: nothing is published without its author's word and the team's; and improvements with their measure.

import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { visitorOf } from '../../../../packages/collector/src/receive/visitorOf';
import { makeBatch, makeEvent, makeFeedback } from '../support/makeBatch';
import { openCollector, type TestCollector } from '../support/openCollector';

const ROOT = '/api/sites/shop';
const told = async (collector: TestCollector, ...events: unknown[]): Promise<void> => {
  expect((await collector.post('/v1/batch', makeBatch(events))).status).toBe(200);
  await collector.settle();
};
const quotes = async (collector: TestCollector, query = ''): Promise<Record<string, unknown>[]> =>
  ((await (await collector.fetch(`/v1/praise/shop${query}`)).json()) as { quotes: Record<string, unknown>[] }).quotes;

/** Somebody praises, and is asked at the next visit whether the words may be quoted: by this reply. */
async function askForWords(collector: TestCollector): Promise<{ visitor: string; reply: string }> {
  const key = randomBytes(32).toString('base64url');
  const visitor = visitorOf(key)!;
  await told(collector, makeFeedback('r1', 10, { visitor, props: { comment: 'Lovely jacket' } }));
  const answer = await collector.post('/v1/replies', { site: 'shop', key });
  const [reply] = ((await answer.json()) as { replies: { id: string }[] }).replies;
  return { visitor, reply: reply!.id };
}

test('asked at the next visit, allowed by the author, published by the team, taken back', async () => {
  const collector = openCollector();
  const key = randomBytes(32).toString('base64url');
  const visitor = visitorOf(key)!;
  const trail = [{ name: 'view_item', time: '2026-11-22T10:00:00Z', items: [{ item_id: 'SKU-42' }] }];
  await told(collector, makeFeedback('r1', 10, { visitor, props: { comment: 'Lovely jacket', context: { trail } } }));
  const answer = await collector.post('/v1/replies', { site: 'shop', key });
  const [reply] = ((await answer.json()) as { replies: { id: string; ask: string; text: string }[] }).replies;
  expect(reply).toMatchObject({ ask: 'publish', quote: 'Lovely jacket' });
  expect(reply!.text).toContain('Thank you');

  const publish = () => collector.send('PATCH', `${ROOT}/praise/r1`, { state: 'published' });
  expect((await publish()).status).toBe(422);
  expect(await quotes(collector)).toEqual([]);
  const consents = { publish: { given: true, text: 'You may show my words' } };
  await told(collector, makeFeedback('v1', 10, { visitor, props: { reply: reply!.id, consents } }));
  expect(await quotes(collector)).toEqual([]);
  expect((await publish()).status).toBe(200);
  expect(await quotes(collector)).toMatchObject([{ text: 'Lovely jacket', product: 'SKU-42', score: { value: 10 } }]);
  expect(await quotes(collector, '?product=SKU-42')).toHaveLength(1);
  expect(await quotes(collector, '?product=SKU-1')).toEqual([]);
  expect(JSON.stringify(await quotes(collector))).not.toContain(visitor);
  expect((await collector.send('PATCH', `${ROOT}/praise/r1`, { state: 'hidden', recipient: 'Warehouse' })).status).toBe(
    200,
  );
  expect(await quotes(collector)).toEqual([]);
});

test('whoever declines is never published, and changed words wait for the team again', async () => {
  const collector = openCollector();
  const consents = { publish: { given: true, text: 'You may' } };
  const say = (revision: number, comment: string) =>
    makeFeedback('r1', 10, { props: { revision, comment, consents, contact: { name: 'Ada' } } });
  await told(collector, say(1, 'Good'));
  await collector.send('PATCH', `${ROOT}/praise/r1`, { state: 'published' });
  expect(await quotes(collector)).toMatchObject([{ text: 'Good', name: 'Ada' }]);
  await told(collector, say(2, 'Something else entirely'));
  expect(await quotes(collector)).toEqual([]);

  const no = { publish: { given: false, text: 'You may' } };
  await told(collector, makeFeedback('r2', 10, { props: { comment: 'Private', consents: no } }));
  expect((await collector.send('PATCH', `${ROOT}/praise/r2`, { state: 'published' })).status).toBe(422);
});

test('whoever declines in answer to a reply is not published by way of hiding either', async () => {
  const collector = openCollector();
  const { visitor, reply } = await askForWords(collector);
  const consents = { publish: { given: false, text: 'You may show my words' } };
  await told(collector, makeFeedback('v1', 10, { visitor, props: { reply, consents } }));
  const { items } = await collector.read<{ items: object[] }>(`${ROOT}/praise`);
  expect(items).toMatchObject([{ response: 'r1', state: 'declined' }]);
  expect(items[0]).not.toHaveProperty('permission');
  for (const state of ['hidden', 'published'])
    expect((await collector.send('PATCH', `${ROOT}/praise/r1`, { state })).status).toBe(422);
  expect(await quotes(collector)).toEqual([]);
});

describe('what is published already', () => {
  const yes = { publish: { given: true, text: 'You may' } };
  const no = { publish: { given: false, text: 'You may' } };
  /** An answer whose author has agreed, published by the team. */
  const publish = async (collector: TestCollector): Promise<void> => {
    await told(
      collector,
      makeFeedback('r1', 10, { props: { comment: 'Good', consents: yes, contact: { name: 'Ada' } } }),
    );
    await collector.send('PATCH', `${ROOT}/praise/r1`, { state: 'published' });
    expect(await quotes(collector)).toMatchObject([{ text: 'Good', name: 'Ada' }]);
  };
  const revise = (collector: TestCollector, score: number, props: object): Promise<void> =>
    told(collector, makeFeedback('r1', score, { props: { revision: 2, ...props } }));
  const mayBePublished = async (collector: TestCollector): Promise<boolean> => {
    for (const state of ['hidden', 'allowed', 'published'])
      await collector.send('PATCH', `${ROOT}/praise/r1`, { state });
    return (await quotes(collector)).length > 0;
  };

  test.each<[string, number, object, boolean]>([
    ['is taken back by its author, however content they still are', 10, { comment: 'Good', consents: no }, false],
    ['is taken back by its author, who is not so content any more', 5, { comment: 'Good', consents: no }, false],
    ['gives way to other words, which nobody has agreed to', 0, { comment: 'Terrible, never again' }, false],
    ['goes with the words', 10, { comment: '', consents: yes }, false],
    [
      'waits for the team under another name',
      10,
      { comment: 'Good', consents: yes, contact: { name: 'Your CEO' } },
      true,
    ],
  ])('%s', async (_what, score, props, mayAgain) => {
    const collector = openCollector();
    await publish(collector);
    await revise(collector, score, props);
    expect(await quotes(collector)).toEqual([]);
    expect(await mayBePublished(collector)).toBe(mayAgain);
  });

  test('stays while the same is said again, and when an older revision comes late', async () => {
    const collector = openCollector();
    await publish(collector);
    await revise(collector, 9, { comment: 'Good' });
    await told(collector, makeFeedback('r1', 10, { props: { revision: 1, comment: 'Older', consents: no } }));
    expect(await quotes(collector)).toMatchObject([{ text: 'Good', name: 'Ada' }]);
  });

  test('is taken back in answer to a reply as well', async () => {
    const collector = openCollector();
    const { visitor, reply } = await askForWords(collector);
    const say = (response: string, consents: object): Promise<void> =>
      told(collector, makeFeedback(response, 10, { visitor, props: { reply, consents } }));
    await say('v1', yes);
    await collector.send('PATCH', `${ROOT}/praise/r1`, { state: 'published' });
    expect(await quotes(collector)).toHaveLength(1);
    await say('v2', no);
    expect(await quotes(collector)).toEqual([]);
    expect(await mayBePublished(collector)).toBe(false);
  });
});

test('an improvement is measured before and after its day', async () => {
  let nowMs = Date.parse('2026-11-30T12:00:00Z');
  const collector = openCollector({ now: () => nowMs });
  const at = (day: string) => new Date(`${day}T10:00:00Z`).toISOString();
  const visit = (session: string, day: string, hasTrouble: boolean): unknown[] => [
    makeEvent({ session, time: at(day) }),
    ...(hasTrouble ? [makeEvent({ session, time: at(day), name: 'moment', props: { moment: 'no-results' } })] : []),
  ];
  nowMs = Date.parse('2026-11-21T10:00:00Z');
  const before = Array.from({ length: 10 }, (_, index) => visit(`b${index}`, '2026-11-20', index < 5)).flat();
  await collector.post(
    '/v1/batch',
    makeBatch([...before, makeFeedback('r1', 8, { session: 'b0', time: at('2026-11-20') })], {
      sent: at('2026-11-20'),
    }),
  );
  nowMs = Date.parse('2026-11-28T10:00:00Z');
  const after = Array.from({ length: 10 }, (_, index) => visit(`a${index}`, '2026-11-27', index < 1)).flat();
  await collector.post('/v1/batch', makeBatch(after, { sent: at('2026-11-27') }));
  nowMs = Date.parse('2026-11-30T12:00:00Z');
  const body = { title: 'Synonyms', state: 'live', live: '2026-11-25', about: { kind: 'moment', name: 'no-results' } };
  const added = await collector.send('POST', `${ROOT}/improvements`, body);
  const { id } = (await added.json()) as { id: number };
  await collector.put(`${ROOT}/improvements/${id}/answers/r1`, { linked: true });
  const found = await collector.read<{ measure: { before: object; after: object }; answers: { id: string }[] }>(
    `${ROOT}/improvements/${id}`,
  );
  expect(found.measure).toMatchObject({ before: { n: 10, value: 0.5 }, after: { n: 10, value: 0.1 } });
  expect(found.answers.map((answer) => answer.id)).toEqual(['r1']);
  const betterOf = async (name: string): Promise<boolean> => {
    await collector.put(`${ROOT}/improvements/${id}`, { ...body, about: { kind: 'moment', name } });
    const { measure } = await collector.read<{ measure: { lowerIsBetter: boolean } }>(`${ROOT}/improvements/${id}`);
    return measure.lowerIsBetter;
  };
  expect(await betterOf('no-results')).toBe(true);
  expect(await betterOf('purchase-done')).toBe(false);
  const list = async () => (await collector.read<{ items: unknown[] }>(`${ROOT}/improvements`)).items;
  await collector.send('DELETE', `${ROOT}/improvements/${id}`);
  expect(await list()).toEqual([]);
  await collector.send('POST', `${ROOT}/improvements/${id}/restore`);
  expect(await list()).toHaveLength(1);
});
