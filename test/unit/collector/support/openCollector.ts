// A collector on a real database in a folder of its own, asked without a port.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from '@jest/globals';
import { type CollectorOptions, createCollector } from '../../../../packages/collector/src/createCollector';

export const PASSWORD = 'a right good password';
export const HOME = 'http://collector.test';

const cleanUps: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'klankbord-test-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TestCollector {
  folder: string;
  close: () => Promise<void>;
  signInLink(): Promise<string>;
  settle: () => Promise<void>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Posts JSON. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The cookie of a new session. */
  login(): Promise<string>;
  /** Asks /api with a session; gives the parsed answer. */
  read<T>(path: string): Promise<T>;
  /** Writes to /api with a session. */
  put(path: string, body: unknown): Promise<Response>;
  /** Writes to /api with a session, by any method. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
}

export function openCollector(options: CollectorOptions = {}): TestCollector {
  const folder = options.data ?? makeFolder();
  const collector = createCollector({
    data: folder,
    password: PASSWORD,
    sdkFolder: join(folder, 'no-sdk'),
    dashboardFolder: join(folder, 'no-dashboard'),
    ...options,
  });
  cleanUps.push(() => collector.close().catch(() => undefined));
  const fetch: TestCollector['fetch'] = (path, init) => collector.fetch(new Request(HOME + path, init));
  const post: TestCollector['post'] = (path, body, headers = {}) =>
    fetch(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const login = async (): Promise<string> => {
    const answer = await post('/api/login', { password: PASSWORD });
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  };
  let cookie: string | undefined;
  const session = async (): Promise<string> => (cookie ??= await login());
  const send: TestCollector['send'] = async (method, path, body) =>
    fetch(path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: { cookie: await session(), 'content-type': 'application/json' },
    });
  return {
    folder,
    close: collector.close,
    settle: collector.settle,
    signInLink: () => collector.signInLink(HOME),
    fetch,
    post,
    login,
    read: async (path) => (await fetch(path, { headers: { cookie: await session() } })).json() as Promise<never>,
    put: (path, body) => send('PUT', path, body),
    send,
  };
}
