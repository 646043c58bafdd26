// Getting in and out: password, throttle, one-time link, idle and old sessions, log-out.

import { describe, expect, test } from '@jest/globals';
import { makeFolder, openCollector, PASSWORD, type TestCollector } from './support/openCollector';

const DAY_MS = 86_400_000;

const me = async (collector: TestCollector, cookie: string): Promise<number> =>
  (await collector.fetch('/api/me', { headers: { cookie } })).status;

const tryPassword = (collector: TestCollector, password: unknown): Promise<Response> =>
  collector.post('/api/login', { password });

const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

describe('password', () => {
  test('the right one opens a session, the wrong one says what to do', async () => {
    const collector = openCollector();
    const wrong = await tryPassword(collector, 'no');
    const { error } = (await wrong.json()) as { error: { code: string; message: string } };
    expect([wrong.status, error.code]).toEqual([401, 'wrong-password']);
    expect(error.message).toMatch(/^That password is not right\. /);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    const right = await tryPassword(collector, PASSWORD);
    expect([right.status, await right.json()]).toEqual([200, { account: { name: 'owner' } }]);
    expect(right.headers.get('set-cookie')).toMatch(/^klankbord=.{43}; .*HttpOnly; SameSite=Lax$/);
    expect(right.headers.get('cache-control')).toBe('no-store');
    expect(await me(collector, cookieOf(right))).toBe(200);
  });

  test('behind https the cookie is secure and tied to the host', async () => {
    const collector = openCollector({ publicUrl: 'https://feedback.example' });
    const cookie = (await tryPassword(collector, PASSWORD)).headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-klankbord=/);
    expect(cookie).toMatch(/; Path=\/;.*; Secure/);
    expect(cookie).not.toContain('Domain');
    expect(await me(collector, cookie.split(';')[0]!)).toBe(200);
  });

  test.each([
    ['http', undefined, '__Host-klankbord'],
    ['https', 'https://feedback.example', 'klankbord'],
  ])('by %s the cookie of the other kind opens nothing', async (_scheme, publicUrl, name) => {
    const collector = openCollector({ publicUrl });
    const [, token] = cookieOf(await tryPassword(collector, PASSWORD)).split('=');
    expect(await me(collector, `${name}=${token}`)).toBe(401);
  });

  test('after five wrong ones each try waits longer, the right one included; then all is forgiven', async () => {
    let now = 1_000_000;
    const collector = openCollector({ now: () => now });
    for (let i = 0; i < 5; i++) expect((await tryPassword(collector, 'no')).status).toBe(401);
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      const answer = await tryPassword(collector, PASSWORD);
      expect(answer.status).toBe(429);
      waits.push(Number(answer.headers.get('retry-after')));
      now += waits.at(-1)! * 1000;
      expect((await tryPassword(collector, 'no')).status).toBe(401);
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    now += 16_000;
    expect((await tryPassword(collector, PASSWORD)).status).toBe(200);
    expect((await tryPassword(collector, 'no')).status).toBe(401);
    expect((await tryPassword(collector, PASSWORD)).status).toBe(200);
  });

  test('many tries at the same time gain nothing', async () => {
    const collector = openCollector();
    const answers = await Promise.all(Array.from({ length: 12 }, () => tryPassword(collector, 'no')));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      ...Array(5).fill(401),
      ...Array(7).fill(429),
    ]);
  });

  test.each([[undefined], [7], [{}]])('%j is no password', async (password) => {
    expect((await tryPassword(openCollector(), password)).status).toBe(400);
  });

  test('without one the first start generates it and tells it once', async () => {
    const data = makeFolder();
    const { createCollector } = await import('../../../packages/collector/src/index');
    const first = createCollector({ data });
    const { outcome, generatedPassword } = await first.ready;
    await first.close();
    expect([outcome, generatedPassword]).toEqual(['created', expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)]);
    const second = createCollector({ data });
    expect(await second.ready).toEqual({ outcome: 'known' });
    const answer = await second.fetch(
      new Request('http://collector.test/api/login', {
        method: 'POST',
        body: JSON.stringify({ password: generatedPassword }),
      }),
    );
    expect(answer.status).toBe(200);
    await second.close();
  });

  test('another --password at a later start replaces the old one and ends its sessions', async () => {
    const first = openCollector();
    const cookie = await first.login();
    await first.close();
    const same = openCollector({ data: first.folder });
    expect(await me(same, cookie)).toBe(200);
    await same.close();
    const other = openCollector({ data: first.folder, password: 'a newer one' });
    expect((await tryPassword(other, PASSWORD)).status).toBe(401);
    expect((await tryPassword(other, 'a newer one')).status).toBe(200);
    expect(await me(other, cookie)).toBe(401);
  });
});

describe('sign-in link', () => {
  const follow = async (collector: TestCollector, link: string): Promise<Response> => {
    const { pathname, search } = new URL(link);
    return collector.fetch(pathname + search);
  };

  test('works once and leads to the dashboard; the second time a page says what to do', async () => {
    const collector = openCollector();
    const link = await collector.signInLink();
    const first = await follow(collector, link);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    expect(await me(collector, cookieOf(first))).toBe(200);
    const second = await follow(collector, link);
    expect([second.status, cookieOf(second)]).toEqual([403, '']);
    expect(second.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await second.text()).toMatch(/works once[\s\S]*Restart the collector[\s\S]*log in with the password/);
  });

  test('looking at it without opening it (HEAD) opens no session and does not use it up', async () => {
    const collector = openCollector();
    const link = await collector.signInLink();
    const { pathname, search } = new URL(link);
    const head = await collector.fetch(pathname + search, { method: 'HEAD' });
    expect([head.status, cookieOf(head)]).toEqual([200, '']);
    expect((await follow(collector, link)).status).toBe(303);
  });

  test('another password makes it worthless', async () => {
    const collector = openCollector();
    const cookie = await collector.login();
    const link = await collector.signInLink();
    const body = JSON.stringify({ current: PASSWORD, password: 'another good password' });
    await collector.fetch('/api/me/password', { method: 'PUT', headers: { cookie }, body });
    expect((await follow(collector, link)).status).toBe(403);
    const again = await collector.signInLink();
    await collector.close();
    const other = openCollector({ data: collector.folder, password: 'a newer one' });
    await tryPassword(other, 'a newer one');
    expect((await follow(other, again)).status).toBe(403);
  });

  test('an unknown one, an older one and one of yesterday do not work', async () => {
    let now = 5 * DAY_MS;
    const collector = openCollector({ now: () => now });
    const older = await collector.signInLink();
    const newest = await collector.signInLink();
    expect((await follow(collector, 'http://x/signin?token=abc')).status).toBe(403);
    expect((await follow(collector, 'http://x/signin')).status).toBe(403);
    expect((await follow(collector, older)).status).toBe(403);
    now += DAY_MS + 1;
    expect((await follow(collector, newest)).status).toBe(403);
  });
});

describe('sessions', () => {
  test('log-out ends the session itself, not only the cookie', async () => {
    const collector = openCollector();
    const cookie = await collector.login();
    const answer = await collector.fetch('/api/logout', { method: 'POST', headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^klankbord=; Max-Age=0/);
    expect(await me(collector, cookie)).toBe(401);
  });

  test('a session ends after a week without use, and after a month whatever happens', async () => {
    let now = 0;
    const collector = openCollector({ now: () => now });
    const [idle, busy] = [await collector.login(), await collector.login()];
    for (let day = 0; day <= 29; day += 6) {
      now = day * DAY_MS;
      expect(await me(collector, busy)).toBe(200);
    }
    expect(await me(collector, idle)).toBe(401);
    now = 31 * DAY_MS;
    expect(await me(collector, busy)).toBe(401);
  });

  test('the database holds neither tokens nor the password', async () => {
    const collector = openCollector();
    const cookie = (await collector.login()).split('=')[1]!;
    const link = new URL(await collector.signInLink()).searchParams.get('token')!;
    await collector.close();
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(`${collector.folder}/klankbord.db`);
    expect([cookie, link, PASSWORD].map((secret) => bytes.includes(secret))).toEqual([false, false, false]);
  });
});
