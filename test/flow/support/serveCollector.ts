// The real collector of this process on a real port, that can be stopped and started again on the same database.

import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { afterEach } from '@jest/globals';
import {
  type Collector,
  createCollector,
  type EventItem,
  type ResponseDetail,
  type ResponseSummary,
} from '@klankbord/collector';

const PASSWORD = 'a right good password';

export interface Served {
  url: string;
  /** Events of the site, oldest first. */
  events(site?: string): Promise<EventItem[]>;
  responses(site?: string): Promise<ResponseSummary[]>;
  response(id: string): Promise<ResponseDetail>;
  stop(): Promise<void>;
  start(): Promise<void>;
}

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done) => server.listen(port, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

export async function serveCollector(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'klankbord-flow-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  let collector: Collector;
  let server: Server;
  let port = 0;
  let cookie = '';

  const start = async (): Promise<void> => {
    const nowhere = join(folder, 'nothing-built');
    collector = createCollector({ data: folder, password: PASSWORD, sdkFolder: nowhere, dashboardFolder: nowhere });
    server = createAdaptorServer({ fetch: collector.fetch, overrideGlobalObjects: false }) as Server;
    port = await listen(server, port);
  };
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await collector.close();
  };
  const read = async <T>(path: string): Promise<T> => {
    const ask = (init: RequestInit & { path: string }): Promise<Response> =>
      collector.fetch(new Request(`http://127.0.0.1:${port}${init.path}`, init));
    if (!cookie) {
      const headers = { 'content-type': 'application/json' };
      const answer = await ask({
        path: '/api/login',
        method: 'POST',
        headers,
        body: JSON.stringify({ password: PASSWORD }),
      });
      cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    }
    const answer = await ask({ path, headers: { cookie } });
    // A site of which nothing has arrived is not known.
    return answer.status === 404 ? ({ items: [] } as T) : ((await answer.json()) as T);
  };

  await start();
  cleanUps.push(() => stop().catch(() => undefined));
  return {
    url: `http://127.0.0.1:${port}`,
    events: async (site = 'shop') =>
      (await read<{ items: EventItem[] }>(`/api/sites/${site}/events?limit=200`)).items.reverse(),
    responses: async (site = 'shop') =>
      (await read<{ items: ResponseSummary[] }>(`/api/sites/${site}/responses`)).items,
    response: (id) => read(`/api/sites/shop/responses/${id}`),
    stop,
    start,
  };
}
