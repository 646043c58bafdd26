// S5: webhooks reach no private address by any spelling, redirect or second look-up, are signed, and retries survive a restart.

import { describe, expect, test } from '@jest/globals';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { signedHeaders } from '../../../packages/collector/src/loop/webhooks/createDeliverer';
import type { PostMessage } from '../../../packages/collector/src/loop/webhooks/postMessage';
import { makeBatch, makeFeedback } from '../../unit/collector/support/makeBatch';
import { makeFolder, openCollector, type TestCollector } from '../../unit/collector/support/openCollector';
import { hosts, spellings } from './spellings';

const ROOT = '/api/sites/shop';

interface Message {
  id: string;
  type: string;
  state: string;
  next?: string;
  log: { status?: number; detail: string }[];
}

const resolveHost = async (host: string) =>
  (hosts[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

async function addWebhook(collector: TestCollector, url: string): Promise<{ id: string; secret: string }> {
  const answer = await collector.send('POST', `${ROOT}/webhooks`, { name: 'Ours', url });
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  const { webhook, secret } = (await answer.json()) as { webhook: { id: string }; secret: string };
  return { id: webhook.id, secret };
}

async function sendTest(collector: TestCollector, id: string): Promise<Message> {
  expect((await collector.send('POST', `${ROOT}/webhooks/${id}/test`)).status).toBe(200);
  await collector.settle();
  return (await messages(collector, id))[0]!;
}

const messages = async (collector: TestCollector, id: string): Promise<Message[]> =>
  (await collector.read<{ items: Message[] }>(`${ROOT}/webhooks/${id}/deliveries`)).items;

/** A site is there once something has come. */
const begin = async (collector: TestCollector): Promise<TestCollector> => {
  await collector.post('/v1/batch', makeBatch([makeFeedback('r0', 8)]));
  return collector;
};

async function receive<T>(listener: RequestListener, use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

describe('S5 private addresses', () => {
  test('there are at least 60 spellings', () => expect(new Set(spellings).size).toBeGreaterThanOrEqual(60));

  test('none of them is posted to', async () => {
    const posted: string[] = [];
    const postMessage: PostMessage = async ({ url }) => {
      posted.push(url.href);
      return { status: 200, detail: '' };
    };
    const collector = await begin(openCollector({ postMessage, resolveHost }));
    const refused: string[] = [];
    for (const spelling of spellings) {
      const url = `https://${spelling}/hook`;
      const added = await collector.send('POST', `${ROOT}/webhooks`, { name: 'x', url });
      if (added.status === 400) {
        refused.push(spelling);
        continue;
      }
      const { webhook } = (await added.json()) as { webhook: { id: string } };
      const { state, log } = await sendTest(collector, webhook.id);
      expect([spelling, state]).toEqual([spelling, 'waiting']);
      expect(log[0]!.detail).toMatch(/not a public address|has no address/);
      await collector.send('DELETE', `${ROOT}/webhooks/${webhook.id}`);
      refused.push(spelling);
    }
    expect(posted).toEqual([]);
    expect(refused).toEqual(spellings);
  }, 60_000);

  test('a public one is', async () => {
    const posted: string[] = [];
    const postMessage: PostMessage = async ({ address }) => {
      posted.push(address);
      return { status: 200, detail: '' };
    };
    const known: Record<string, string> = { 'hooks.example': '93.184.216.34' };
    const collector = await begin(
      openCollector({ postMessage, resolveHost: async (host) => [{ address: known[host]!, family: 4 }] }),
    );
    for (const url of ['https://hooks.example/a', 'https://93.184.216.34/b', 'https://[2606:2800:220:1::1]/c']) {
      const { id } = await addWebhook(collector, url);
      expect((await sendTest(collector, id)).state).toBe('delivered');
    }
    expect(posted).toEqual(['93.184.216.34', '93.184.216.34', '2606:2800:220:1::1']);
  });

  test.each([
    'http://hooks.example/',
    'ftp://hooks.example/',
    'https://me:secret@hooks.example/',
    'file:///etc/passwd',
    '//x',
    'gopher://x',
  ])('%s is refused as it is written', async (url) => {
    const collector = await begin(openCollector());
    expect((await collector.send('POST', `${ROOT}/webhooks`, { name: 'x', url })).status).toBe(400);
  });

  test('a name that answers another address the second time leads nowhere else', async () => {
    const answers = ['93.184.216.34', '127.0.0.1', '127.0.0.1'];
    let asked = 0;
    const posted: string[] = [];
    const collector = await begin(
      openCollector({
        resolveHost: async () => [{ address: answers[asked++]!, family: 4 }],
        postMessage: async ({ address }) => {
          posted.push(address);
          return { status: 200, detail: '' };
        },
      }),
    );
    const { id } = await addWebhook(collector, 'https://rebind.example/hook');
    expect((await sendTest(collector, id)).state).toBe('delivered');
    expect([posted, asked]).toEqual([['93.184.216.34'], 1]);
    // Rebound by now: the next message is refused.
    expect((await sendTest(collector, id)).log[0]!.detail).toContain('not a public address');
    expect(posted).toHaveLength(1);
  });

  test('the connection goes to the checked address, with nobody asked again', async () => {
    const heard: IncomingHttpHeaders[] = [];
    await receive(
      (request, response) => {
        heard.push(request.headers);
        response.end();
      },
      async (port) => {
        // `.invalid` resolves nowhere (RFC 2606): only the pinned address leads to the receiver.
        const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
        const collector = await begin(openCollector({ privateWebhooks: true, resolveHost: resolve }));
        const { id } = await addWebhook(collector, `http://pinned.invalid:${port}/hook`);
        expect((await sendTest(collector, id)).state).toBe('delivered');
        expect(heard[0]!.host).toBe(`pinned.invalid:${port}`);
      },
    );
  });

  test('a redirect is a failure, and nobody follows it', async () => {
    const reached: string[] = [];
    const inside: RequestListener = (request, response) => {
      reached.push(request.url!);
      response.end('secret');
    };
    await receive(inside, (hidden) =>
      receive(
        (_, response) => response.writeHead(307, { location: `http://127.0.0.1:${hidden}/secret` }).end(),
        async (port) => {
          const collector = await begin(openCollector({ privateWebhooks: true }));
          const { id } = await addWebhook(collector, `http://127.0.0.1:${port}/hook`);
          const { state, log } = await sendTest(collector, id);
          expect([state, log[0]!.status]).toEqual(['waiting', 307]);
          expect(reached).toEqual([]);
        },
      ),
    );
  });
});

describe('S5 signatures', () => {
  // libraries/javascript/src/webhook.test.ts of github.com/standard-webhooks/standard-webhooks, read 2026-11-22.
  test('the vector of the specification’s own library', () => {
    const headers = signedHeaders(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      1614265330_000,
      '{"test": 2432232314}',
    );
    expect(headers).toMatchObject({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  test('a message that arrived is verified by the specification’s library, and a changed one is not', async () => {
    const heard: { headers: Record<string, string>; body: string }[] = [];
    await receive(
      (request, response) => {
        let body = '';
        request.on('data', (piece) => (body += piece));
        request.on('end', () => {
          heard.push({ headers: request.headers as Record<string, string>, body });
          response.end();
        });
      },
      async (port) => {
        const collector = await begin(openCollector({ privateWebhooks: true }));
        const { id, secret } = await addWebhook(collector, `http://127.0.0.1:${port}/hook`);
        const then = [{ webhook: id }];
        await collector.put(`${ROOT}/rules/tell`, {
          name: 'Tell',
          on: true,
          when: { score: { nps: { lte: 6 } } },
          then,
        });
        const comment = '</script><img src=x onerror=alert(1)> & "quoted"';
        await collector.post('/v1/batch', makeBatch([makeFeedback('r1', 1, { props: { comment } })]));
        await collector.settle();
        const { headers, body } = heard[0]!;
        const payload = new Webhook(secret).verify(body, headers) as Record<string, unknown>;
        expect(payload).toMatchObject({
          type: 'answer.matched',
          data: { site: 'shop', answer: { id: 'r1', comment } },
        });
        // S4: nothing that would be markup where somebody shows the raw text.
        expect(body).not.toMatch(/[<>&]/);
        expect(() => new Webhook(secret).verify(body.replace('r1', 'r2'), headers)).toThrow();
        expect(body).not.toContain(secret);
        expect(JSON.stringify(await collector.read(`${ROOT}/webhooks`))).not.toContain(secret);
      },
    );
  });
});

describe('S5 retries', () => {
  test('the schedule survives a restart, with the same id, and the log tells every attempt', async () => {
    const data = makeFolder();
    let nowMs = Date.now();
    const now = (): number => nowMs;
    const ids: string[] = [];
    let status = 503;
    const postMessage: PostMessage = async (_, headers) => {
      ids.push(headers['webhook-id']!);
      return { status, detail: 'later' };
    };
    const resolve = async () => [{ address: '93.184.216.34', family: 4 }];
    const open = (): TestCollector => openCollector({ data, now, postMessage, resolveHost: resolve });
    const first = await begin(open());
    const { id } = await addWebhook(first, 'https://hooks.example/');
    const failed = await sendTest(first, id);
    expect([failed.state, ids.length]).toEqual(['waiting', 1]);
    const waitMs = Date.parse(failed.next!) - nowMs;
    expect(waitMs).toBeGreaterThanOrEqual(5000);
    expect(waitMs).toBeLessThanOrEqual(6000);
    await first.close();

    const second = open();
    await second.settle();
    expect(ids).toHaveLength(1);
    nowMs += 6001;
    await second.settle();
    expect(ids).toHaveLength(2);
    status = 204;
    nowMs += 6 * 60_000 + 1;
    await second.settle();
    const [done] = await messages(second, id);
    expect(done).toMatchObject({ state: 'delivered', log: [{ status: 503 }, { status: 503 }, { status: 204 }] });
    expect(new Set(ids).size).toBe(1);

    expect((await second.send('POST', `${ROOT}/deliveries/${done!.id}/replay`)).status).toBe(200);
    await second.settle();
    expect((await messages(second, id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(new Set(ids).size).toBe(2);
  });

  test('after ten attempts over three days it has failed; 410 switches the webhook off; Retry-After is a minimum', async () => {
    let nowMs = Date.now();
    let answer: { status: number; retryAfterMs?: number } = { status: 500 };
    let posts = 0;
    const collector = await begin(
      openCollector({
        now: () => nowMs,
        resolveHost: async () => [{ address: '93.184.216.34', family: 4 }],
        postMessage: async () => {
          posts++;
          return { ...answer, detail: '' };
        },
      }),
    );
    const { id } = await addWebhook(collector, 'https://hooks.example/');
    await sendTest(collector, id);
    for (let look = 0; look < 100; look++) {
      nowMs += 3_600_000;
      await collector.settle();
    }
    expect([posts, (await messages(collector, id))[0]!.state]).toEqual([10, 'failed']);

    answer = { status: 429, retryAfterMs: 600_000 };
    const throttled = await sendTest(collector, id);
    expect(Date.parse(throttled.next!) - nowMs).toBeGreaterThanOrEqual(600_000);
    answer = { status: 410 };
    expect((await sendTest(collector, id)).state).toBe('failed');
    const { items } = await collector.read<{ items: { off?: string }[] }>(`${ROOT}/webhooks`);
    expect(items[0]!.off).toBe('gone');
    // What waited for it is not sent any more.
    expect((await messages(collector, id)).filter(({ state }) => state === 'waiting')).toEqual([]);
  }, 30_000);
});
