// An endpoint in msw that answers as a script says, and remembers what was posted to it.

import { gunzipSync } from 'node:zlib';
import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Batch, KlankbordEvent } from '@klankbord/protocol/wire';

export const ENDPOINT = 'https://endpoint.example/feedback';

/** How one request is answered; without anything it is a 204. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
  /** No answer at all. */
  down?: boolean;
  /** Says of itself that it is the answer of another address. */
  redirected?: boolean;
  /** Says of itself that it may not be read: `opaque`. */
  type?: string;
}

export interface Received {
  url: string;
  headers: Headers;
  text: string;
  gzip: boolean;
  credentials: string;
  batch: Batch<KlankbordEvent>;
}

export type Script = (received: Received, turn: number) => Reply;

export interface Endpoint {
  requests: Received[];
  /** Answers from now on; a number is a status, a list is one reply for each request and the last one for ever. */
  answer(script: Script | Reply | Reply[] | number): void;
  /** The names of all events that were posted, request by request. */
  names(): string[][];
  /** The events of requests that were answered with 2xx. */
  accepted(): KlankbordEvent[];
}

const toScript = (script: Script | Reply | Reply[] | number): Script => {
  if (typeof script === 'function') return script;
  if (typeof script === 'number') return () => ({ status: script });
  if (Array.isArray(script)) return (_received, turn) => script[Math.min(turn, script.length - 1)]!;
  return () => script;
};

async function read(request: Request): Promise<Received> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = (gzip ? gunzipSync(bytes) : bytes).toString('utf8');
  const { url, headers, credentials } = request;
  return { url, headers, text, gzip, credentials, batch: JSON.parse(text) as Batch<KlankbordEvent> };
}

function respond({ status = 204, headers, body, redirected, type }: Reply): Response {
  const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
  return new HttpResponse(text, {
    status,
    headers: { ...headers, ...(redirected && { 'x-redirected': 'true' }), ...(type && { 'x-type': type }) },
  });
}

/** msw does not follow redirects of a POST and knows no CORS: what a browser would say of the answer is put on it. */
function sayMore(): void {
  const mocked = fetch;
  globalThis.fetch = async (...args) => {
    const response = await mocked(...args);
    if (response.headers.has('x-redirected')) Object.defineProperty(response, 'redirected', { value: true });
    const type = response.headers.get('x-type');
    if (type) Object.defineProperty(response, 'type', { value: type });
    return response;
  };
}

/** Starts msw for a test file: every POST goes to the script. */
export function createEndpoint(): Endpoint {
  let script: Script = () => ({});
  let turn = 0;
  const requests: Received[] = [];
  const accepted: KlankbordEvent[] = [];
  const server = setupServer(
    http.post('*', async ({ request }) => {
      const received = await read(request);
      requests.push(received);
      const reply = script(received, turn++);
      if (reply.delayMs) await delay(reply.delayMs);
      if (reply.down) return HttpResponse.error();
      const { status = 204 } = reply;
      if (status < 300 && received.batch.events) accepted.push(...received.batch.events);
      return respond(reply);
    }),
  );
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
    sayMore();
  });
  afterAll(() => server.close());
  afterEach(() => {
    script = () => ({});
    turn = 0;
    requests.length = 0;
    accepted.length = 0;
  });
  return {
    requests,
    answer(next) {
      script = toScript(next);
      turn = 0;
    },
    names: () => requests.map(({ batch }) => batch.events?.map(({ name }) => name)),
    accepted: () => accepted,
  };
}
