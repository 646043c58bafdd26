// One customer: over browsers and channels, exported, and erased.

import { expect, test } from '@jest/globals';
import { makeBatch, makeEvent, makeFeedback } from '../support/makeBatch';
import { openCollector, type TestCollector } from '../support/openCollector';

const LAPTOP = 'v_LLLLLLLLLLLLLLLLLLLLLL';
const PHONE = 'v_PPPPPPPPPPPPPPPPPPPPPP';
const STRANGER = 'v_SSSSSSSSSSSSSSSSSSSSSS';
const path = (id: string): string => `/api/sites/shop/visitors/${id}`;

interface Visitor {
  visitor: { id: string; users: string[]; visitors: string[] };
  visits: { id: string; visitor?: string }[];
  responses: { id: string; channel?: string }[];
}

/** Anna on two browsers and on the phone; somebody else on a third. */
async function openShop(): Promise<TestCollector> {
  const collector = openCollector();
  await collector.post(
    '/v1/batch',
    makeBatch([
      makeEvent({ visitor: LAPTOP, session: 's_laptop' }),
      makeFeedback('before', 4, { visitor: LAPTOP, session: 's_laptop', time: '2026-11-20T10:00:00Z' }),
      makeEvent({ name: 'identify', visitor: LAPTOP, session: 's_laptop', user: 'anna', props: {} }),
      makeFeedback('mobile', 8, { visitor: PHONE, session: 's_phone', user: 'anna', time: '2026-11-21T10:00:00Z' }),
      {
        ...makeFeedback('called', 9, { user: 'anna', channel: 'phone', time: '2026-11-22T10:00:00Z' }),
        ...{ visitor: undefined, session: undefined, view: undefined, seq: undefined, page: undefined },
      },
      makeFeedback('other', 1, {
        visitor: STRANGER,
        session: 's_stranger',
        user: 'bert',
        props: { comment: 'strange' },
      }),
    ]),
  );
  return collector;
}

test('browsers that were identified by the same name are one customer, with what came by phone', async () => {
  const collector = await openShop();
  for (const id of [LAPTOP, PHONE]) {
    const { visitor, visits, responses } = await collector.read<Visitor>(path(id));
    expect(visitor).toEqual({ id, users: ['anna'], visitors: [id, id === LAPTOP ? PHONE : LAPTOP] });
    expect(visits.map((visit) => visit.id).sort()).toEqual(['s_laptop', 's_phone']);
    expect(responses.map((response) => response.id)).toEqual(['called', 'mobile', 'before']);
  }
  const stranger = await collector.read<Visitor>(path(STRANGER));
  expect(stranger.responses.map(({ id }) => id)).toEqual(['other']);
});

test('cases are narrowed to one customer, over browsers and with what came by phone', async () => {
  const collector = await openShop();
  for (const response of ['before', 'mobile', 'called', 'other'])
    await collector.send('POST', '/api/sites/shop/cases', { response });
  const of = async (visitor: string): Promise<string[]> => {
    const { items } = await collector.read<{ items: { response: string }[] }>(
      `/api/sites/shop/cases?visitor=${visitor}`,
    );
    return items.map(({ response }) => response).sort();
  };
  for (const id of [LAPTOP, PHONE, 'anna']) expect(await of(id)).toEqual(['before', 'called', 'mobile']);
  expect(await of(STRANGER)).toEqual(['other']);
  expect(await of('nobody')).toEqual([]);
});

test('the export holds every event of the customer and of nobody else', async () => {
  const collector = await openShop();
  const answer = await collector.fetch(`${path(PHONE)}/export`, { headers: { cookie: await collector.login() } });
  const events = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(events).toHaveLength(5);
  expect(events.every(({ visitor }) => visitor !== STRANGER)).toBe(true);
  expect(events[0]).toMatchObject({ name: 'view_item', at: expect.any(String), received: expect.any(String) });
});

test('erased means erased: lists, search, scores, export; late events stay away; others stay', async () => {
  const collector = await openShop();
  const headers = { cookie: await collector.login() };
  const answer = await collector.fetch(path(LAPTOP), { method: 'DELETE', headers });
  expect(await answer.json()).toEqual({ erased: [LAPTOP, PHONE] });
  const { items } = await collector.read<{ items: { id: string }[] }>('/api/sites/shop/responses');
  expect(items.map(({ id }) => id)).toEqual(['other']);
  expect((await collector.fetch(path(PHONE), { headers })).status).toBe(404);
  await collector.post('/v1/batch', makeBatch([makeFeedback('late', 3, { visitor: PHONE })]));
  expect((await collector.read<{ items: unknown[] }>('/api/sites/shop/responses?score=unhappy')).items).toHaveLength(1);
  expect((await collector.read<{ items: unknown[] }>('/api/sites/shop/responses?q=strange')).items).toHaveLength(1);
});

test('an unknown visitor is told so', async () => {
  const collector = await openShop();
  expect(await collector.read(path('v_nobody'))).toMatchObject({ error: { code: 'unknown-visitor' } });
});
