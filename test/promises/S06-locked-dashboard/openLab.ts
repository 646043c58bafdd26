// A collector with somebody in every role, a token of every kind, and a session that has been idle too long.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCollector } from '../../../packages/collector/src/createCollector';
import { createTokens } from '../../../packages/collector/src/accounts/createTokens';
import { openStore } from '../../../packages/collector/src/store/openStore';
import { makeBatch, makeEvent } from '../../unit/collector/support/makeBatch';

const HOME = 'http://collector.test';
const PASSWORD = 'a right good password';
const DAY_MS = 86_400_000;

export interface Lab {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  raw(request: Request, env?: object): Promise<Response>;
  owner: string;
  editor: string;
  reader: string;
  /** The owner of another site. */
  stranger: string;
  /** A session that was not used for more than a week. */
  staleCookie: string;
  /** A session that was logged out of. */
  endedCookie: string;
  readToken: string;
  writeToken: string;
  postToken: string;
  otherToken: string;
  metricsToken: string;
  revoked: string;
  close(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'klankbord-lab-'));
  let nowMs = Date.now();
  const store = openStore(folder);
  const now = (): number => nowMs;
  const missing = join(folder, 'none');
  const options = { store, password: PASSWORD, now, sdkFolder: missing, dashboardFolder: missing };
  const collector = createCollector(options);
  const fetch: Lab['fetch'] = (path, init) => collector.fetch(new Request(HOME + path, init));
  const send = async <T>(path: string, body: unknown, cookie = ''): Promise<T> => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const logIn = async (): Promise<string> => {
    const answer = await fetch('/api/login', { method: 'POST', body: JSON.stringify({ password: PASSWORD }) });
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  };
  const staleCookie = await logIn();
  nowMs += 8 * DAY_MS;
  const owner = await logIn();
  const endedCookie = await logIn();
  await fetch('/api/logout', { method: 'POST', headers: { cookie: endedCookie } });
  for (const site of ['shop', 'other']) await send('/v1/batch', makeBatch([makeEvent()], { site }));

  const invite = async (name: string, role: string, site = 'shop'): Promise<string> => {
    const { signIn } = await send<{ signIn: string }>(`/api/sites/${site}/accounts`, { name, role }, owner);
    const { pathname, search } = new URL(signIn);
    return (await fetch(pathname + search)).headers.get('set-cookie')!.split(';')[0]!;
  };
  const makeToken = async (scopes: string[], site = 'shop'): Promise<string> =>
    (await send<{ token: string }>(`/api/sites/${site}/tokens`, { name: scopes.join(), scopes }, owner)).token;
  const revoked = await makeToken(['write']);
  await fetch('/api/sites/shop/tokens/1', { method: 'DELETE', headers: { cookie: owner } });
  const forMetrics = { site: '*', name: 'metrics', scopes: ['metrics' as const], madeBy: 'test' };
  return {
    fetch,
    raw: (request, env) => collector.fetch(request, env),
    owner,
    editor: await invite('Edith', 'editor'),
    reader: await invite('Rita', 'reader'),
    stranger: await invite('Steve', 'owner', 'other'),
    staleCookie,
    endedCookie,
    revoked,
    readToken: await makeToken(['read']),
    writeToken: await makeToken(['write']),
    postToken: await makeToken(['post']),
    otherToken: await makeToken(['read', 'write'], 'other'),
    metricsToken: (await createTokens(store, now).make(forMetrics)).token,
    async close() {
      await collector.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
