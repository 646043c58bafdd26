// The inbox: latest revisions, newest first, in pages and as lines; one answer with what happened after it.

import { describe, expect, test } from '@jest/globals';
import type { ResponseDetail } from '../../../packages/collector/src/reading/responseDetail';
import type { ResponseSummary } from '../../../packages/collector/src/reading/responseSummary';
import { makeBatch, makeEvent, makeFeedback } from './support/makeBatch';
import { openCollector, type TestCollector } from './support/openCollector';

interface List {
  items: ResponseSummary[];
  next: string | null;
}

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 10, minute)).toISOString();
/** Posted at once, with a clock that is right. */
const post = (collector: TestCollector, ...events: unknown[]): Promise<Response> =>
  collector.post('/v1/batch', makeBatch(events));
const LIST = '/api/sites/shop/responses';

describe('revisions', () => {
  test('the highest one stands for the response, in whatever order they arrive', async () => {
    const collector = openCollector();
    const one = makeFeedback('r', 2, { time: at(1), props: { revision: 1, complete: false } });
    const two = makeFeedback('r', 5, { time: at(2), props: { revision: 2, complete: false } });
    const three = makeFeedback('r', 9, { time: at(3), props: { revision: 3, complete: true } });
    await post(collector, two);
    await post(collector, three);
    await post(collector, one);
    const { items } = await collector.read<List>(LIST);
    expect(items.map(({ id, revision, complete, scores }) => [id, revision, complete, scores])).toEqual([
      ['r', 3, true, { nps: 9 }],
    ]);
    const scores = await collector.read<{ items: { n: number; bands: object }[] }>('/api/sites/shop/scores');
    expect(scores.items).toMatchObject([{ metric: 'nps', n: 1, bands: { promoters: 1 } }]);
  });

  test('what somebody has finished is revised by nobody else; what is unfinished may be gone on with', async () => {
    const collector = openCollector();
    const [ada, bob] = ['v_AAAAAAAAAAAAAAAAAAAAAA', 'v_BBBBBBBBBBBBBBBBBBBBBB'];
    const say = (response: string, visitor: string, revision: number, complete: boolean) =>
      makeFeedback(response, revision, { visitor, props: { revision, complete } });
    await collector.post(
      '/v1/batch',
      makeBatch([
        say('done', ada, 1, true),
        say('done', bob, 99, true),
        say('half', ada, 1, false),
        say('half', bob, 2, true),
      ]),
    );
    const { items } = await collector.read<{ items: { id: string; revision: number }[] }>('/api/sites/shop/responses');
    expect(items.map(({ id, revision }) => [id, revision]).sort()).toEqual([
      ['done', 1],
      ['half', 2],
    ]);
  });

  test('of equal revisions the larger event id wins, in whatever order they arrive', async () => {
    const collector = openCollector();
    const [smaller, larger] = [makeFeedback('down', 1), makeFeedback('down', 8)];
    await post(collector, larger);
    await post(collector, smaller);
    await post(collector, makeFeedback('up', 1), makeFeedback('up', 8));
    const { items } = await collector.read<List>(LIST);
    expect(items.map(({ scores }) => scores)).toEqual([{ nps: 8 }, { nps: 8 }]);
  });
});

describe('list', () => {
  test('an item tells what an inbox shows, without the contact itself', async () => {
    const collector = openCollector();
    await post(
      collector,
      makeFeedback('r1', 3, {
        time: at(5),
        locale: 'nl-NL',
        channel: 'web',
        props: {
          moment: 'purchase-done',
          comment: 'Too slow',
          contact: { email: 'a@example.com' },
          context: { device: { viewport: [390, 844], touch: true } },
        },
      }),
    );
    const { items } = await collector.read<List>(LIST);
    expect(items).toEqual([
      {
        id: 'r1',
        revision: 1,
        complete: true,
        time: at(5),
        survey: { id: 'recommend', version: 1, name: 'Recommend us' },
        moment: 'purchase-done',
        stage: 'consider',
        scores: { nps: 3 },
        comment: 'Too slow',
        answers: [{ question: 'nps', type: 'nps', label: 'How likely?', value: 3, scale: [0, 10] }],
        hasContact: true,
        channel: 'web',
        locale: 'nl-NL',
        device: 'phone',
        page: { url: 'https://shop.example/p/42', title: 'Blue jacket' },
        visitor: 'v_AAAAAAAAAAAAAAAAAAAAAA',
      },
    ]);
  });

  test('an answer that tells next to nothing is listed too', async () => {
    const collector = openCollector();
    await post(collector, {
      id: makeEvent().id,
      name: 'feedback',
      time: at(1),
      props: { response: 'bare', revision: 1, complete: true },
    });
    const { items } = await collector.read<List>(LIST);
    expect(items).toEqual([
      {
        id: 'bare',
        revision: 1,
        complete: true,
        time: at(1),
        survey: null,
        scores: {},
        answers: [],
        hasContact: false,
      },
    ]);
  });

  test('paging shows each answer once, newest first, while new ones come in', async () => {
    const collector = openCollector();
    // Two of each minute: the second key of the order has to hold.
    await post(
      collector,
      ...Array.from({ length: 24 }, (_, i) => makeFeedback(`r${i}`, i % 11, { time: at(Math.floor(i / 2)) })),
    );
    const seen: ResponseSummary[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: List = await collector.read<List>(`${LIST}?limit=5${next && `&cursor=${next}`}`);
      expect(page.items.length).toBeLessThanOrEqual(5);
      seen.push(...page.items);
      next = page.next;
      await post(collector, makeFeedback(`late${seen.length}`, 5, { time: at(59) }));
    }
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(Array.from({ length: 24 }, (_, i) => `r${i}`)));
    expect(seen).toHaveLength(24);
    expect(seen.map(({ time }) => time)).toEqual(
      seen
        .map(({ time }) => time)
        .sort()
        .reverse(),
    );
  });

  test('a full last page has no next', async () => {
    const collector = openCollector();
    await post(collector, makeFeedback('a', 1), makeFeedback('b', 2));
    expect((await collector.read<List>(`${LIST}?limit=2`)).next).toBeNull();
  });

  test('from, to and survey choose; a bare date in to includes its day', async () => {
    const collector = openCollector();
    await post(
      collector,
      makeFeedback('day19', 1, { time: '2026-11-19T23:59:59.999Z' }),
      makeFeedback('day20', 1, { time: '2026-11-20T00:00:00.000Z', props: { survey: { id: 'other' } } }),
      makeFeedback('day21', 1, { time: '2026-11-21T12:00:00.000Z' }),
    );
    const ids = async (query: string): Promise<string[]> =>
      (await collector.read<List>(`${LIST}?${query}`)).items.map(({ id }) => id);
    expect(await ids('from=2026-11-20')).toEqual(['day21', 'day20']);
    expect(await ids('to=2026-11-20')).toEqual(['day20', 'day19']);
    expect(await ids('from=2026-11-20T00:00:00Z&to=2026-11-21T12:00:00Z')).toEqual(['day20']);
    expect(await ids('survey=other')).toEqual(['day20']);
    expect(await ids('survey=none')).toEqual([]);
  });

  test.each([
    'limit=0',
    'limit=201',
    'limit=ten',
    'from=yesterday',
    'to=2026-13-01',
    'cursor=abc',
    'format=xml',
    'survey=',
    'form=json',
  ])('?%s is 400 and names the parameter', async (query) => {
    const collector = openCollector();
    await post(collector, makeEvent());
    const answer = await collector.fetch(`${LIST}?${query}`, { headers: { cookie: await collector.login() } });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: { message: string } }).error.message).toContain(query.split('=')[0]);
  });

  test('lines hold the same answers as the pages together', async () => {
    const collector = openCollector();
    await post(
      collector,
      ...Array.from({ length: 250 }, (_, i) => makeFeedback(`r${i}`, i % 11, { time: at(i % 50) })),
    );
    const headers = { cookie: await collector.login() };
    const lines = await collector.fetch(`${LIST}?format=ndjson`, { headers });
    expect(lines.headers.get('content-type')).toContain('ndjson');
    const text = await lines.text();
    expect(text.endsWith('}\n')).toBe(true);
    const first = await collector.read<List>(`${LIST}?limit=200`);
    const second = await collector.read<List>(`${LIST}?limit=200&cursor=${first.next}`);
    const parsed = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(parsed).toEqual([...first.items, ...second.items]);
    expect(parsed).toHaveLength(250);
    const limited = await collector.fetch(`${LIST}?format=ndjson&limit=3`, { headers });
    expect((await limited.text()).trim().split('\n')).toHaveLength(3);
  });
});

describe('one answer', () => {
  interface One {
    response: ResponseDetail;
    after: { name: string; time: string; stage?: string; props: unknown }[];
  }

  test('opens with everything that was sent with it, and with what happened after', async () => {
    const collector = openCollector();
    const context = {
      stage: 'purchase',
      trail: [{ name: 'search', search_term: 'jacket' }],
      cart: { value: 79.95 },
      counts: { search: 3 },
    };
    const before = makeEvent({ name: 'search', time: at(1) });
    const answer = makeFeedback('r', 9, {
      time: at(2),
      props: {
        contact: { email: 'a@example.com' },
        consents: { contact: { given: true } },
        asked: at(1),
        durationMs: 8400,
        context,
      },
    });
    const after = [
      makeEvent({ name: 'feedback_shown', time: at(2) }),
      makeEvent({ name: 'purchase', time: at(3), stage: 'purchase', props: { value: 10 } }),
      makeEvent({ name: 'page_view', time: at(4), session: 's_other' }),
    ];
    await post(collector, ...after, answer, before);
    const one = await collector.read<One>(`${LIST}/r`);
    expect(one.response).toMatchObject({
      id: 'r',
      hasContact: true,
      contact: { email: 'a@example.com' },
      consents: { contact: { given: true } },
      asked: at(1),
      durationMs: 8400,
      context,
    });
    expect(Number.isNaN(Date.parse(one.response.received))).toBe(false);
    const page = { title: 'Blue jacket', url: 'https://shop.example/p/42' };
    expect(one.after).toEqual([{ name: 'purchase', time: at(3), stage: 'purchase', page, props: { value: 10 } }]);
  });

  test('an unknown one is 404', async () => {
    const collector = openCollector();
    await post(collector, makeEvent());
    const answer = await collector.fetch(`${LIST}/nope`, { headers: { cookie: await collector.login() } });
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      404,
      'unknown-response',
    ]);
  });
});
