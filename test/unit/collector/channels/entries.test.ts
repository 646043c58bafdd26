// Answers that somebody of the team enters: stored once, with channel, author and time, and found on the customer's page.

import { describe, expect, test } from '@jest/globals';
import { makeBatch, makeEvent, makeFeedback, makeId } from '../support/makeBatch';
import { HOME, openCollector, type TestCollector } from '../support/openCollector';

const order = { id: 'order', name: 'Your order', questions: [{ id: 'q', type: 'nps', label: 'Hm?' }] };
const ROOT = '/api/sites/shop';
const ANNA = 'v_AAAAAAAAAAAAAAAAAAAAAA';

const entry = (members: object = {}) => ({
  id: makeId(),
  survey: { id: 'order', name: 'Your order' },
  channel: 'phone',
  answers: [
    { question: 'q', type: 'nps', label: 'Hm?', value: 3, scale: [0, 10] },
    { question: 'why', type: 'text', label: 'Why?', value: 'Nobody picked up' },
  ],
  scores: { nps: 3 },
  comment: 'Nobody picked up',
  ...members,
});

async function openShop(options: { now?: () => number } = {}): Promise<TestCollector> {
  const collector = openCollector(options);
  await collector.put(`${ROOT}/config`, { surveys: [order] });
  return collector;
}

const enter = async (
  collector: TestCollector,
  body: object,
): Promise<[number, { id?: string; error?: { code: string } }]> => {
  const answer = await collector.send('POST', `${ROOT}/entries`, body);
  return [answer.status, (await answer.json()) as { id?: string; error?: { code: string } }];
};

interface Listed {
  items: {
    id: string;
    time: string;
    channel?: string;
    ref?: string;
    entered?: { by: string; time: string };
    scores: object;
    complete: boolean;
  }[];
}
const list = (collector: TestCollector, query = ''): Promise<Listed> =>
  collector.read<Listed>(`${ROOT}/responses${query}`);

describe('an entry', () => {
  test('is an answer like any other, with its channel, its reference, when it was said and who has entered it', async () => {
    const nowMs = Date.parse('2026-11-22T12:00:00.000Z');
    const collector = await openShop({ now: () => nowMs });
    const [status, { id }] = await enter(collector, entry({ ref: 'order-42', time: '2026-11-20T09:30:00+01:00' }));
    expect(status).toBe(200);
    expect((await list(collector)).items).toMatchObject([
      {
        id,
        time: '2026-11-20T08:30:00.000Z',
        channel: 'phone',
        ref: 'order-42',
        entered: { by: 'owner', time: '2026-11-22T12:00:00.000Z' },
        scores: { nps: 3 },
        complete: true,
      },
    ]);
    for (const query of ['?channel=phone', '?score=nps:0-6', '?q=picked', '?q=order-42', '?survey=order']) {
      expect((await list(collector, query)).items).toHaveLength(1);
    }
    const headers = { cookie: await collector.login() };
    const csv = await (await collector.fetch(`${ROOT}/responses?format=csv`, { headers })).text();
    expect(csv).toMatch(/,order-42,owner\s*$/);
  });

  test('is in the audit log, and opens a case as its score asks for', async () => {
    const collector = await openShop();
    const [, { id }] = await enter(collector, entry());
    await collector.settle();
    const { items } = await collector.read<{ items: { action: string; detail: string; who: string }[] }>(
      `${ROOT}/audit`,
    );
    expect(items[0]).toMatchObject({ action: 'answer.entered', detail: `order, phone, ${id}`, who: 'owner' });
    expect(await collector.read(`${ROOT}/cases?response=${id}`)).toMatchObject({ items: [{ side: 'unhappy' }] });
  });

  test('sent twice is one answer, and cannot take the place of another one', async () => {
    const collector = await openShop();
    const body = entry();
    expect(await enter(collector, body)).toEqual(await enter(collector, body));
    await enter(collector, { ...body, comment: 'Changed my mind' });
    const { items } = await list(collector);
    expect(items).toMatchObject([{ comment: 'Nobody picked up' }]);
  });

  test('stands on the page of its customer, beside what their browser did', async () => {
    const collector = await openShop();
    await collector.post('/v1/batch', makeBatch([makeEvent({ visitor: ANNA, user: 'customer-42' })]));
    const [, { id }] = await enter(collector, entry({ user: ' customer-42 ' }));
    await enter(collector, entry({ user: 'somebody else' }));
    const { responses } = await collector.read<{ responses: { id: string }[] }>(`${ROOT}/visitors/${ANNA}`);
    expect(responses.map((one) => one.id)).toEqual([id]);
  });

  test('of a customer who never came by a browser has a page by the customer number, to be erased as well', async () => {
    const collector = await openShop();
    const [, { id }] = await enter(collector, entry({ user: 'customer-42' }));
    const read = await collector.read<{ visitor: object; responses: { id: string }[] }>(`${ROOT}/visitors/customer-42`);
    expect(read.visitor).toEqual({ id: 'customer-42', users: ['customer-42'], visitors: [] });
    expect(read.responses.map((one) => one.id)).toEqual([id]);
    expect((await collector.send('DELETE', `${ROOT}/visitors/customer-42`)).status).toBe(200);
    expect((await list(collector)).items).toEqual([]);
    expect(await collector.read(`${ROOT}/visitors/customer-42`)).toMatchObject({ error: { code: 'unknown-visitor' } });
  });

  test.each([
    ['no survey', { survey: { id: 'gone' } }, 404, 'unknown-survey'],
    ['a time to come', { time: '2099-01-01T00:00:00Z' }, 422, 'bad-time'],
    [
      'a score off its scale',
      { answers: [{ question: 'q', type: 'nps', value: 11, scale: [0, 10] }] },
      400,
      'bad-feedback',
    ],
    ['a channel that cannot be', { channel: 'By Phone' }, 400, 'bad-body'],
    ['an id that is none', { id: '42' }, 400, 'bad-body'],
    ['an author of one’s own', { entered: { by: 'the boss' } }, 400, 'bad-body'],
  ])('with %s is refused', async (_what, members, status, code) => {
    const collector = await openShop();
    const [answered, { error }] = await enter(collector, entry(members));
    expect([answered, error?.code]).toEqual([status, code]);
    expect((await list(collector)).items).toEqual([]);
  });

  test('of a customer who was erased since is not kept, and says so', async () => {
    const collector = await openShop();
    await enter(collector, entry({ user: 'customer-42' }));
    expect((await collector.send('POST', `${ROOT}/erasures`, { user: 'customer-42' })).status).toBe(200);
    const [status, { error }] = await enter(collector, entry({ user: 'customer-42', time: '2026-01-01T00:00:00Z' }));
    expect([status, error?.code]).toEqual([422, 'erased']);
  });
});

describe('who may', () => {
  test('editors enter, readers and strangers do not', async () => {
    const collector = await openShop();
    const invited = await collector.send('POST', `${ROOT}/accounts`, { name: 'Rita', role: 'reader' });
    const { signIn } = (await invited.json()) as { signIn: string };
    const opened = await collector.fetch(signIn.replace(HOME, ''), { redirect: 'manual' });
    const cookie = opened.headers.get('set-cookie')!.split(';')[0]!;
    expect((await collector.post(`${ROOT}/entries`, entry(), { cookie })).status).toBe(403);
    expect((await collector.post(`${ROOT}/entries`, entry())).status).toBe(401);
    expect((await list(collector)).items).toEqual([]);
  });

  test('nobody claims by the wire that the team has entered an answer', async () => {
    const collector = await openShop();
    const forged = makeFeedback('r-1', 10, {
      props: { entered: { by: 'owner', time: '2026-11-22T10:00:00Z' }, ref: 'o-1' },
    });
    await collector.post('/v1/batch', makeBatch([forged]));
    const [item] = (await list(collector)).items;
    expect(item).toMatchObject({ id: 'r-1', ref: 'o-1' });
    expect(item).not.toHaveProperty('entered');
  });
});
