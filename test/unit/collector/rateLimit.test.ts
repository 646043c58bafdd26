// How often the public routes may be asked: by address and by visitor, with the time to wait, and wide enough for who comes back.

import { describe, expect, test } from '@jest/globals';
import { createCollector } from '../../../packages/collector/src/createCollector';
import { createRateLimit } from '../../../packages/collector/src/guards/createRateLimit';
import { makeBatch } from './support/makeBatch';
import { HOME, makeFolder, openCollector, PASSWORD } from './support/openCollector';

describe('a bucket', () => {
  test('is empty after so many turns, and fills up again', () => {
    let nowMs = 1000;
    const limit = createRateLimit({ perSecond: 10, atOnce: 3, now: () => nowMs });
    expect([1, 2, 3].map(() => limit.take('a'))).toEqual([0, 0, 0]);
    expect(limit.take('a')).toBe(100);
    expect(limit.take('b')).toBe(0);
    nowMs += 100;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 100]);
    nowMs += 60_000;
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 100]);
  });

  test('takes several turns at once, and never waits for more than it holds', () => {
    let nowMs = 0;
    const limit = createRateLimit({ perSecond: 1, atOnce: 10, now: () => nowMs });
    expect(limit.take('a', 25)).toBe(0);
    expect(limit.take('a', 4)).toBe(4000);
    nowMs += 4000;
    expect(limit.take('a', 4)).toBe(0);
  });

  test('a clock that is set back gives no turns', () => {
    let nowMs = 1e12;
    const limit = createRateLimit({ perSecond: 1000, atOnce: 1, now: () => nowMs });
    limit.take('a');
    nowMs -= 1e9;
    expect(limit.take('a')).toBe(1);
  });

  test('a hundred thousand addresses are not all remembered, and the latest are', () => {
    const limit = createRateLimit({ perSecond: 1, atOnce: 1, now: () => 0 });
    for (let one = 0; one < 100_000; one++) limit.take(`${one}`);
    expect([limit.take('0'), limit.take('99999')]).toEqual([0, 1000]);
  });
});

/** A collector whose requests come from an address. */
function openFrom(options: { trustProxy?: boolean } = {}) {
  let nowMs = Date.parse('2026-11-22T10:00:00Z');
  const folder = makeFolder();
  const collector = createCollector({ data: folder, password: PASSWORD, now: () => nowMs, ...options });
  const ask = (remoteAddress: string, headers: Record<string, string> = {}, path = '/v1/replies') =>
    collector.fetch(new Request(HOME + path, { method: 'POST', body: '{}', headers }), {
      incoming: { socket: { remoteAddress } },
    });
  const flood = async (address: string, headers?: Record<string, string>): Promise<Response> => {
    let last = await ask(address, headers);
    for (let asked = 0; asked < 4000 && last.status !== 429; asked++) last = await ask(address, headers);
    return last;
  };
  return { collector, ask, flood, pass: (ms: number) => void (nowMs += ms) };
}

describe('by address', () => {
  test('a flood is answered 429 with the time to wait, readable for pages; another address goes on', async () => {
    const { collector, ask, flood, pass } = openFrom();
    const last = await flood('203.0.113.7');
    expect(last.status).toBe(429);
    expect(last.headers.get('retry-after')).toBe('1');
    expect(last.headers.get('access-control-allow-origin')).toBe('*');
    expect(last.headers.get('klankbord-refused')).toMatch(/^too-often: /);
    expect((await ask('203.0.113.8')).status).toBe(400);
    // Whoever is told the address of others by a header is believed only where the owner said so.
    expect((await ask('203.0.113.7', { 'x-forwarded-for': '198.51.100.1' })).status).toBe(429);
    pass(1000);
    expect((await ask('203.0.113.7')).status).toBe(400);
    await collector.close();
  });

  test('a network of IPv6 is one; behind a trusted proxy its last word counts', async () => {
    const { collector, ask, flood } = openFrom({ trustProxy: true });
    expect((await flood('2001:db8:1:2::1')).status).toBe(429);
    expect((await ask('2001:db8:1:2:ffff::9')).status).toBe(429);
    expect((await ask('2001:db8:1:3::1')).status).toBe(400);
    const proxy = '10.0.0.1';
    expect((await flood(proxy, { 'x-forwarded-for': '1.1.1.1, 203.0.113.7' })).status).toBe(429);
    expect((await ask(proxy, { 'x-forwarded-for': '2.2.2.2, 203.0.113.7' })).status).toBe(429);
    expect((await ask(proxy, { 'x-forwarded-for': '203.0.113.7, 203.0.113.8' })).status).toBe(400);
    await collector.close();
  });
});

describe('by visitor', () => {
  // Refused events count too: what a browser sends in a circle need not be right.
  const batchOf = (visitor: string) => makeBatch(Array.from({ length: 500 }, () => ({ visitor })));

  test('a week offline comes in at once; a browser that runs in circles is told to wait', async () => {
    const collector = openCollector();
    const send = (visitor: string) => collector.post('/v1/batch', batchOf(visitor));
    for (let batch = 0; batch < 11; batch++) expect((await send('v_back')).status).toBe(200);
    let last = await send('v_circle');
    for (let batch = 0; batch < 600 && last.status === 200; batch++) last = await send('v_circle');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send('v_back')).status).toBe(200);
  }, 30_000);
});

test('a site that may not post is told so where it asks for its configuration', async () => {
  const collector = openCollector({ sites: ['shop'] });
  expect((await collector.fetch('/v1/config/shop')).status).toBe(200);
  const answer = await collector.fetch('/v1/config/other');
  expect([answer.status, answer.headers.get('klankbord-refused')]).toEqual([
    403,
    expect.stringMatching(/^unknown-site/),
  ]);
});
