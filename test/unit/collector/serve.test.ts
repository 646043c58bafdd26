// The built command line, started as a process: what it prints, how it stops, how it fails, and what `export` writes.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildMain } from './support/buildMain';
import { makeBatch, makeEvent, makeFeedback } from './support/makeBatch';
import { makeFolder } from './support/openCollector';

const { MAIN, build } = buildMain('test-serve');

beforeAll(build);

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Served {
  address: string;
  printed: () => string;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `serve` on a free port and waits until it says where. */
async function serve(data: string, ...words: string[]): Promise<Served> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--data', data, ...words]);
  running.push(child);
  let printed = '';
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const address = await new Promise<string>((done, fail) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/signin\?token=\S+/.exec(printed);
      if (found && printed.includes('klankbord.js')) done(found[1]!);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => fail(new Error(`ended at once: ${printed}`)));
  });
  return {
    address,
    printed: () => printed,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

const run = (...words: string[]) => spawnSync(process.execPath, [MAIN, ...words], { encoding: 'utf8' });

const post = (address: string, events: unknown[]): Promise<Response> =>
  fetch(`${address}/v1/batch`, { method: 'POST', body: JSON.stringify(makeBatch(events)) });

describe('serve', () => {
  test('prints where to look, how to get in and what to paste; the link works; SIGTERM ends it with 0', async () => {
    const served = await serve(join(makeFolder(), 'data'));
    const { address, printed } = served;
    expect(printed()).toContain(`Dashboard   ${address}/`);
    expect(printed()).toMatch(/Password {4}\S+ {3}\(shown only now/);
    expect(printed()).toContain(
      `<script async src="${address}/klankbord.js" data-site="shop" data-collector="${address}"></script>`,
    );
    expect(printed()).toMatch(/Consent is your site’s business/);
    const link = /http\S+signin\S+/.exec(printed())![0];
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(403);
    expect(await served.stop('SIGTERM')).toBe(0);
  });

  test('a second start prints a new link and no password; what was accepted is there', async () => {
    const data = makeFolder();
    const first = await serve(data, '--password', 'a right good password');
    expect((await post(first.address, [makeFeedback('r1', 9)])).status).toBe(200);
    expect(await first.stop('SIGINT')).toBe(0);
    const second = await serve(data);
    expect(second.printed()).not.toContain('Password');
    expect(/token=\S+/.exec(second.printed())![0]).not.toBe(/token=\S+/.exec(first.printed())![0]);
    // It may be read while the collector serves.
    const lines = run('export', '--site', 'shop', '--data', data);
    expect([lines.status, lines.stderr]).toEqual([0, '']);
    expect(JSON.parse(lines.stdout)).toMatchObject({ id: 'r1', scores: { nps: 9 }, context: {} });
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  test('SIGTERM answers what came before it, ends live readers, and keeps every acknowledged event', async () => {
    const data = makeFolder();
    const served = await serve(data, '--password', 'a right good password');
    const { address } = served;
    const login = await fetch(`${address}/api/login`, {
      method: 'POST',
      body: JSON.stringify({ password: 'a right good password' }),
    });
    const cookie = login.headers.get('set-cookie')!.split(';')[0]!;
    await post(address, [makeFeedback('first', 1)]);
    const live = await fetch(`${address}/api/sites/shop/live`, { headers: { cookie } });
    const ended = live.text();
    const answers = Array.from({ length: 40 }, (_, i) =>
      post(address, [makeFeedback(`r${i}`, 5)]).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    await Promise.race(answers);
    expect(await served.stop('SIGTERM')).toBe(0);
    expect(await ended).toContain('retry: 3000');
    const acknowledged = (await Promise.all(answers)).flatMap((ok, i) => (ok ? [`r${i}`] : []));
    expect(acknowledged.length).toBeGreaterThan(0);
    const stored = run('export', '--site', 'shop', '--data', data)
      .stdout.trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
  });

  test('SIGKILL in the middle of a flood loses nothing that was acknowledged', async () => {
    const data = makeFolder();
    const served = await serve(data);
    const acknowledged: string[] = [];
    let next = 0;
    const send = async (): Promise<void> => {
      while (next < 400) {
        const id = `r${next++}`;
        const answer = await post(served.address, [makeFeedback(id, 5), makeEvent()]).catch(() => undefined);
        if (answer?.status !== 200) return;
        acknowledged.push(id);
        if (acknowledged.length === 60) void served.stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 8 }, send));
    const lines = run('export', '--site', 'shop', '--data', data).stdout.trim().split('\n');
    const stored = lines.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(acknowledged.length).toBeGreaterThanOrEqual(60);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(new Set(stored).size).toBe(stored.length);
  });

  test('log lines are JSON when asked, the first one with everything a start has to tell', async () => {
    const served = await serve(makeFolder(), '--log', 'json', '--origins', 'https://shop.example');
    const [first] = served
      .printed()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({
      message: 'serving',
      dashboard: `${served.address}/`,
      account: 'created',
      open: false,
    });
    expect(first!.password).toEqual(expect.any(String));
    await served.stop('SIGTERM');
  });

  test('a body that is too large is answered 413 over a real connection, with and without a length', async () => {
    const { address } = await serve(makeFolder());
    const large = new Uint8Array(3_000_000);
    const chunks = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < large.length; at += 60_000) controller.enqueue(large.subarray(at, at + 60_000));
        controller.close();
      },
    });
    const known = await fetch(`${address}/v1/batch`, { method: 'POST', body: large });
    const unknown = await fetch(`${address}/v1/batch`, { method: 'POST', body: chunks, duplex: 'half' } as RequestInit);
    expect([known.status, unknown.status]).toEqual([413, 413]);
    expect(known.headers.get('access-control-allow-origin')).toBe('*');
    expect((await post(address, [makeEvent()])).status).toBe(200);
  });
});

describe('what can go wrong at the start', () => {
  test('a taken port says what to do, makes no account, and ends with 1', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as AddressInfo;
    const data = join(makeFolder(), 'data');
    const { status, stderr, stdout } = run('serve', '--port', String(port), '--data', data);
    taken.close();
    expect([status, stderr]).toEqual([
      1,
      `Port ${port} is taken. Stop what uses it or choose another: --port ${port + 1}\n`,
    ]);
    expect(stdout).toBe('');
    expect((await serve(data)).printed()).toContain('Password');
  });

  test('a data folder that cannot be written says why, and ends with 1', () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    const { status, stderr } = run('serve', '--port', '0', '--data', join(folder, 'file/data'));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The data folder .*file\/data cannot be used: .*--data DIR\n$/);
    symlinkSync('/proc/nowhere', join(folder, 'nowhere'));
    expect(run('serve', '--port', '0', '--data', join(folder, 'nowhere')).status).toBe(1);
  });

  test('unknown words end with 2 and one line', () => {
    const { status, stderr, stdout } = run('serv');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^There is no command "serv"\. Did you mean "serve"\? .*\n$/);
  });

  test('--version and --help end with 0', () => {
    expect(run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--public-url URL') });
  });
});

describe('export', () => {
  test('without a site, a database or a known site it says so', async () => {
    const data = makeFolder();
    expect(run('export')).toMatchObject({ status: 2, stderr: expect.stringContaining('--site shop') });
    expect(run('export', '--site', 'shop', '--data', data)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('no database'),
    });
    const served = await serve(data);
    await post(served.address, [makeEvent()]);
    await served.stop('SIGTERM');
    expect(run('export', '--site', 'shp', '--data', data)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Known: shop'),
    });
    expect(run('export', '--site', 'shop', '--data', data)).toMatchObject({ status: 0, stdout: '' });
  });
});
