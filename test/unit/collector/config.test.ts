// Publishing surveys, and the public configuration with its entity tag.

import { describe, expect, test } from '@jest/globals';
import { builtInSurvey } from '@klankbord/protocol/survey';
import { openCollector } from './support/openCollector';

const survey = { id: 'why', version: 1, questions: [{ id: 'q', type: 'text', label: 'Why?' }] };

describe('configuration', () => {
  test('a site without one answers {}', async () => {
    const answer = await openCollector().fetch('/v1/config/shop');
    expect(await answer.json()).toEqual({});
    expect(answer.headers.get('cache-control')).toContain('max-age=60');
  });

  test('what is published is answered, and its tag changes with it', async () => {
    const collector = openCollector();
    const before = (await collector.fetch('/v1/config/shop')).headers.get('etag')!;
    expect((await collector.put('/api/sites/shop/config', { surveys: [survey, builtInSurvey] })).status).toBe(200);
    const answer = await collector.fetch('/v1/config/shop');
    const etag = answer.headers.get('etag')!;
    expect(await answer.json()).toEqual({ surveys: [survey, builtInSurvey] });
    expect(etag).not.toBe(before);
    const ask = (tag: string) => collector.fetch('/v1/config/shop', { headers: { 'if-none-match': tag } });
    const known = await ask(etag);
    expect([known.status, await known.text(), known.headers.get('etag')]).toEqual([304, '', etag]);
    expect(known.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask(`"x", W/${etag}`)).status).toBe(304);
    expect((await ask(before)).status).toBe(200);
    expect(await (await collector.fetch('/v1/config/other')).json()).toEqual({});
  });

  test('each wrong survey is named with its place, and nothing is published', async () => {
    const collector = openCollector();
    await collector.put('/api/sites/shop/config', { surveys: [survey] });
    const answer = await collector.put('/api/sites/shop/config', {
      surveys: [
        survey,
        { id: 'b', questions: [] },
        survey,
        { ...survey, id: 'c', questions: [{ id: 'q', type: 'riddle', label: 'x' }] },
      ],
    });
    expect(answer.status).toBe(422);
    const { error } = (await answer.json()) as { error: { problems: { at: string; message: string }[] } };
    expect(error.problems.map(({ at }) => at)).toEqual(['surveys[1]', 'surveys[2].id', 'surveys[3]']);
    expect(error.problems[2]!.message).toContain('riddle');
    expect(await (await collector.fetch('/v1/config/shop')).json()).toEqual({ surveys: [survey] });
  });

  test.each([
    [[], 422],
    [{}, 422],
    [{ surveys: [], thema: {} }, 422],
    [{ surveys: [], theme: { brand: '#0a6b52' } }, 200],
    [{ theme: { brandt: '#0a6b52' } }, 422],
    [{ moments: { 'voucher-trouble': { when: { event: 'coupon' }, oncePer: 'view' }, comparing: false } }, 200],
    [{ moments: { 'voucher-trouble': { when: { evnt: 'coupon' } } } }, 422],
    [{ moments: { 'voucher-trouble': { when: { event: 'coupon' }, oncePer: 'day' } } }, 422],
    [{ stages: { read: ['page_view', '*/blog*'], ask: ['ask_question'] } }, 200],
    [{ stages: { read: 'page_view' } }, 422],
    [{ stages: ['read'] }, 422],
    [{ surveys: [] }, 200],
  ])('%j is answered %i', async (config, status) => {
    expect((await openCollector().put('/api/sites/shop/config', config)).status).toBe(status);
  });

  test('a site is named and marked as sample data', async () => {
    const collector = openCollector();
    await collector.put('/api/sites/demo', { name: 'Demo shop', sample: true });
    await collector.put('/api/sites/demo', { name: 'Noorderlicht' });
    const { sites } = await collector.read<{ sites: unknown[] }>('/api/me');
    expect(sites).toEqual([{ id: 'demo', name: 'Noorderlicht', sample: true, responses: 0, role: 'owner' }]);
    expect((await collector.put('/api/sites/demo', { sample: 'yes' })).status).toBe(400);
  });
});
