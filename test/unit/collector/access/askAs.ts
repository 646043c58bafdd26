// Asks a test's collector in somebody's session, and opens sign-in links.

import { makeBatch, makeEvent } from '../support/makeBatch';
import { openCollector, type TestCollector } from '../support/openCollector';

const cookieOf = (answer: Response): string => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

export interface Asked {
  status: number;
  body: Record<string, unknown> & { error?: { code: string } };
}

export async function ask(
  collector: TestCollector,
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Asked> {
  const answer = await collector.fetch(path, {
    method,
    headers: { cookie },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Asked['body'] };
}

/** A collector with two sites, and the session of the owner of everything. */
export async function openShop(): Promise<{ collector: TestCollector; owner: string }> {
  const collector = openCollector();
  for (const site of ['shop', 'other']) await collector.post('/v1/batch', makeBatch([makeEvent()], { site }));
  return { collector, owner: await collector.login() };
}

/** The cookie of whoever opens a sign-in link; empty when it does not work. */
export const follow = async (collector: TestCollector, link: unknown): Promise<string> => {
  const { pathname, search } = new URL(String(link));
  return cookieOf(await collector.fetch(pathname + search));
};
