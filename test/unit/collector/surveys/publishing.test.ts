// Publishing surveys: what lint refuses is not published, each publication is a version, and the way back is one too.

import { describe, expect, test } from '@jest/globals';
import { makeBatch, makeFeedback } from '../support/makeBatch';
import { openCollector, type TestCollector } from '../support/openCollector';

const order = {
  id: 'order',
  name: 'Your order',
  when: 'purchase-done',
  questions: [{ id: 'q', type: 'nps', label: 'Hm?' }],
};
const shorter = { ...order, name: 'Short' };
const leaving = { id: 'leaving', when: { exit: true }, questions: [{ id: 'q', type: 'text', label: 'Why?' }] };
const ROOT = '/api/sites/shop/surveys';

interface Answer {
  version?: number;
  refused?: boolean;
  over?: number;
  findings?: { severity: string; code: string; survey?: string }[];
  difference?: { added: unknown[]; removed: unknown[]; changed: { changes: unknown[] }[]; same: number };
  error?: { code: string; message: string; findings?: unknown[] };
}

async function post(collector: TestCollector, path: string, body: unknown): Promise<[number, Answer]> {
  const answer = await collector.send('POST', ROOT + path, body);
  return [answer.status, (await answer.json()) as Answer];
}

/** A site with one version. */
async function openShop(): Promise<TestCollector> {
  const collector = openCollector();
  expect((await collector.put('/api/sites/shop/config', { surveys: [order] })).status).toBe(200);
  return collector;
}

const published = async (collector: TestCollector): Promise<unknown> =>
  (await collector.fetch('/v1/config/shop')).json();

interface Version {
  version: number;
  who?: string;
  note?: string;
  surveys: number;
}
const versions = async (collector: TestCollector): Promise<Version[]> =>
  (await collector.read<{ items: Version[] }>(`${ROOT}/versions`)).items;

describe('the list', () => {
  test('tells when each is asked, its answers, and which version is published', async () => {
    const collector = openCollector();
    const built = { ...leaving, id: 'built', when: { all: [{ stage: 'cart' }, { not: { event: 'purchase' } }] } };
    const asked = { id: 'open', questions: leaving.questions };
    await collector.put('/api/sites/shop/config', { surveys: [order, built, asked] });
    await collector.post(
      '/v1/batch',
      makeBatch([makeFeedback('r-1', 9, { props: { survey: { id: 'order' } } }), makeFeedback('r-2', 3)]),
    );
    const { items, published: now } = await collector.read<{ items: Record<string, unknown>[]; published: Version }>(
      ROOT,
    );
    expect(items).toMatchObject([
      { id: 'order', name: 'Your order', asked: { moment: 'purchase-done' }, questions: 1, answers: 1 },
      { id: 'built', asked: { words: 'the stage is cart and purchase has not happened' }, answers: 0, last: null },
      { id: 'open', asked: {} },
    ]);
    expect(typeof items[0]!.last).toBe('string');
    expect(now).toMatchObject({ version: 1, who: 'owner', surveys: 3 });
  });

  test('is empty before anything is published', async () => {
    const collector = openCollector();
    await collector.put('/api/sites/shop', { name: 'Shop' });
    expect(await collector.read(ROOT)).toEqual({ items: [], published: null });
    expect(await versions(collector)).toEqual([]);
  });
});

describe('looking over', () => {
  test('a name that nobody knows is one fault, told once', async () => {
    const collector = await openShop();
    const [, { findings }] = await post(collector, '/check', { surveys: [{ ...order, when: 'purchas-done' }] });
    expect(findings!.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'unknown-moment',
    ]);
  });

  test('tells what would change and publishes nothing', async () => {
    const collector = await openShop();
    const [status, check] = await post(collector, '/check', { surveys: [shorter, leaving] });
    expect([status, check.refused, check.over]).toEqual([200, false, 1]);
    expect(check.difference).toEqual({
      added: [{ id: 'leaving' }],
      removed: [],
      changed: [{ id: 'order', name: 'Short', changes: [{ member: 'name', before: 'Your order', after: 'Short' }] }],
      same: 0,
    });
    expect(await published(collector)).toEqual({ surveys: [order] });
    const { items } = await collector.read<{ items: { action: string }[] }>('/api/sites/shop/audit');
    expect(items.map(({ action }) => action)).not.toContain('POST /api/sites/:site/surveys/check');
  });

  test.each([
    ['a riddle', { ...order, questions: [{ id: 'q', type: 'riddle', label: 'x' }] }, 'refused'],
    ['a slip of the pen', { ...order, when: 'purchas-done' }, 'unknown-moment'],
    ['a schedule that is over', { ...order, schedule: { until: '2020-01-01T00:00:00Z' } }, 'never-shown'],
    ['no survey at all', 'order', 'refused'],
  ])('%s is refused, by both ways to publish', async (_what, survey, code) => {
    const collector = await openShop();
    const [, check] = await post(collector, '/check', { surveys: [survey] });
    expect(check.refused).toBe(true);
    expect(check.findings).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'error', code })]));
    const [status, { error }] = await post(collector, '', { surveys: [survey] });
    expect([status, error!.code, error!.findings]).toEqual([422, 'bad-surveys', check.findings]);
    expect((await collector.put('/api/sites/shop/config', { surveys: [survey] })).status).toBe(422);
    expect(await published(collector)).toEqual({ surveys: [order] });
    expect((await versions(collector)).length).toBe(1);
  });

  test('a moment and a stage of the page’s own are warned of once, not refused', async () => {
    const collector = await openShop();
    const own = { ...leaving, when: { all: [{ moment: 'loyal-guest' }, { stage: 'wishlist' }] } };
    const [, check] = await post(collector, '/check', { surveys: [own, { ...own, id: 'twice' }] });
    expect(check.refused).toBe(false);
    const told = check.findings!.filter((one) => one.code.startsWith('own-'));
    expect(told.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'own-moment'],
      ['warning', 'own-stage'],
    ]);
  });

  test.each([[{}], [{ surveys: 1 }], [{ survey: 'x' }], [{ surveys: [], theme: {} }], [{ surveys: [], over: -1 }]])(
    '%j is no wish',
    async (body) => {
      expect((await post(await openShop(), '/check', body))[0]).toBe(400);
    },
  );
});

describe('publishing', () => {
  test('makes a version with who and why; one survey is laid over the others', async () => {
    const collector = await openShop();
    expect(await post(collector, '', { survey: leaving, note: 'Ask who leaves' })).toEqual([
      200,
      { published: true, version: 2, surveys: 2 },
    ]);
    await post(collector, '', { survey: shorter });
    expect(await published(collector)).toEqual({ surveys: [shorter, leaving] });
    expect(await versions(collector)).toMatchObject([
      { version: 3, who: 'owner', surveys: 2 },
      { version: 2, note: 'Ask who leaves' },
      { version: 1, surveys: 1 },
    ]);
    const { items } = await collector.read<{ items: { action: string; detail?: string }[] }>('/api/sites/shop/audit');
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'surveys.published', detail: 'version 2, Ask who leaves' }),
      ]),
    );
  });

  test('the same once more is no version', async () => {
    const collector = await openShop();
    expect(await post(collector, '', { surveys: [order] })).toMatchObject([200, { version: 1 }]);
    expect((await versions(collector)).length).toBe(1);
  });

  test('what was compared with an older version is refused', async () => {
    const collector = await openShop();
    await post(collector, '', { surveys: [shorter] });
    const [status, { error }] = await post(collector, '', { surveys: [leaving], over: 1 });
    expect([status, error!.code]).toEqual([422, 'published-meanwhile']);
    expect(await published(collector)).toEqual({ surveys: [shorter] });
    expect((await post(collector, '', { surveys: [leaving], over: 2 }))[0]).toBe(200);
  });
});

describe('versions', () => {
  test('each tells what it changed, or what differs from any other one', async () => {
    const collector = await openShop();
    await post(collector, '', { surveys: [shorter] });
    await post(collector, '', { surveys: [shorter, leaving] });
    const read = (path: string) =>
      collector.read<{ against: Version | null; difference: Answer['difference'] }>(`${ROOT}/versions/${path}`);
    expect(await read('3')).toMatchObject({
      against: { version: 2 },
      difference: { changed: [], added: [{ id: 'leaving' }] },
    });
    expect(await read('3?against=1')).toMatchObject({
      difference: { changed: [{ id: 'order' }], added: [{ id: 'leaving' }] },
    });
    expect(await read('1?against=3')).toMatchObject({ difference: { removed: [{ id: 'leaving' }] } });
    expect(await read('1')).toMatchObject({ against: null, difference: { added: [{ id: 'order' }] } });
    for (const missing of ['9', 'x', '1?against=9']) {
      expect(await read(missing)).toMatchObject({ error: { code: 'unknown-version' } });
    }
  });

  test('they are read page by page', async () => {
    const collector = await openShop();
    for (const name of ['b', 'c']) await post(collector, '', { surveys: [{ ...order, name }] });
    const first = await collector.read<{ items: Version[]; next: string }>(`${ROOT}/versions?limit=2`);
    const second = await collector.read<{ items: Version[]; next: null }>(
      `${ROOT}/versions?limit=2&cursor=${first.next}`,
    );
    expect([...first.items, ...second.items].map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(second.next).toBe(null);
  });

  test('going back publishes the old one as a new version, and says so', async () => {
    const collector = await openShop();
    await post(collector, '', { surveys: [leaving] });
    expect((await post(collector, '/versions/1/restore', { over: 1 }))[1].error!.code).toBe('published-meanwhile');
    expect(await post(collector, '/versions/1/restore', { over: 2 })).toMatchObject([200, { version: 3 }]);
    expect(await published(collector)).toEqual({ surveys: [order] });
    expect((await versions(collector))[0]).toMatchObject({ version: 3, note: 'Back to version 1', who: 'owner' });
    const { items } = await collector.read<{ items: { action: string; detail?: string }[] }>('/api/sites/shop/audit');
    expect(items[0]).toMatchObject({ action: 'surveys.restored', detail: 'version 1, as version 3' });
    expect((await post(collector, '/versions/9/restore', {}))[0]).toBe(404);
  });

  test('an old version comes back though its schedule has ended since', async () => {
    let nowMs = Date.parse('2026-11-22T12:00:00Z');
    const collector = openCollector({ now: () => nowMs });
    const soon = { ...order, schedule: { until: '2026-11-23T00:00:00Z' } };
    await collector.put('/api/sites/shop/config', { surveys: [soon] });
    await collector.put('/api/sites/shop/config', { surveys: [leaving] });
    nowMs += 2 * 86_400_000;
    expect(await post(collector, '/versions/1/restore', {})).toMatchObject([200, { version: 3 }]);
    expect(await published(collector)).toEqual({ surveys: [soon] });
  });
});
