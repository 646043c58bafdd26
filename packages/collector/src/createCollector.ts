// A whole collector as one fetch handler: receives, stores, and serves what a team reads.

import { type AccountStart, ensureAccount } from './accounts/ensureAccount';
import { createIdentify } from './accounts/createIdentify';
import { createSessions } from './accounts/createSessions';
import { createSignInLinks } from './accounts/createSignInLinks';
import { createTokens } from './accounts/createTokens';
import { createApp, type Parts } from './app';
import { dashboardFolder, sdkFolder } from './files/builtFiles';
import { createShelf } from './files/createShelf';
import { createAdmission } from './guards/createAdmission';
import { createLoginThrottle } from './guards/createLoginThrottle';
import { publicHeaderValues } from './guards/publicHeaders';
import { createPublicLimits } from './guards/publicLimits';
import { createDigester } from './journey/createDigester';
import { createLive } from './live/createLive';
import { type Log, silentLog } from './log';
import { createMetrics } from './metrics/createMetrics';
import { createRetention } from './retention/createRetention';
import { defaultRetention, type RetentionDays } from './retention/retentionDays';
import { createLoop } from './loop/createLoop';
import type { Resolve } from './loop/webhooks/checkAddress';
import type { PostMessage } from './loop/webhooks/postMessage';
import { openStore } from './store/openStore';
import type { Store } from './store/store';

export interface CollectorOptions {
  /** The folder of the embedded database; it is made when missing. Default `./klankbord-data`. */
  data?: string;
  /** Origins that may post, e.g. `['https://shop.example']`. Default: all. */
  origins?: string[];
  /** Sites that may post beside those that exist. Default: all. */
  sites?: string[];
  /** The password of the account; sets a new one when it differs. Default: the one there is, or a generated one. */
  password?: string;
  /** The address that visitors see, where a proxy stands in front. With https the session cookie is secure. */
  publicUrl?: string;
  /** A proxy stands in front, and the last address of `x-forwarded-for` is the visitor's. Default false. */
  trustProxy?: boolean;
  /** Where the built SDK and the built dashboard are. Default: beside the built collector. */
  sdkFolder?: string;
  dashboardFolder?: string;
  /** Days after which what is kept goes. Default: behaviour 90, contact data 365, answers never. */
  retentionDays?: Partial<RetentionDays>;
  /** Another store instead of the embedded database; it is closed by `close()`. */
  store?: Store;
  /** Webhooks may go to private and loopback addresses, and by plain http: for receivers in the same network. Default false. */
  privateWebhooks?: boolean;
  /** How webhooks look hosts up and post, instead of the system's resolver and Node's client. */
  resolveHost?: Resolve;
  postMessage?: PostMessage;
  /** Default: nothing is logged. */
  log?: Log;
  /** The clock, in milliseconds since 1970. */
  now?: () => number;
}

export interface Collector {
  /**
   * Answers a request; mount it in any server that speaks fetch.
   *
   * @param env what `@hono/node-server` hands over beside the request; without it `/metrics` asks everybody for a token
   */
  fetch: (request: Request, env?: unknown, ...rest: unknown[]) => Promise<Response>;
  /** Settled when the account is there; tells a generated password, once. */
  ready: Promise<AccountStart>;
  /** A new link that signs in once; older ones stop working. */
  signInLink: (base?: string) => Promise<string>;
  /** Resolves when loop rules have looked at everything that came in, and messages that are due have been tried. */
  settle: () => Promise<void>;
  /** Ends live readers, finishes what was accepted, closes the database. Later requests are answered 503. */
  close: () => Promise<void>;
}

const closing = (): Response =>
  Response.json(
    { error: { code: 'closing', message: 'The collector is stopping. Send it again in a moment.' } },
    {
      status: 503,
      headers: { 'retry-after': '5', ...publicHeaderValues },
    },
  );

/** Counts the requests that are being answered, so that closing can wait for them. */
function countOpen(): { during<T>(work: () => Promise<T>): Promise<T>; idle(): Promise<void> } {
  let open = 0;
  let onIdle: (() => void) | undefined;
  return {
    async during(work) {
      open++;
      try {
        return await work();
      } finally {
        open--;
        if (open === 0) onIdle?.();
      }
    },
    idle: () => (open === 0 ? Promise.resolve() : new Promise((done) => (onIdle = done))),
  };
}

function makeParts(options: CollectorOptions, store: Store, ready: Promise<unknown>): Parts {
  const { publicUrl, log = silentLog, now = Date.now } = options;
  const publicOrigin = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
  const secure = publicOrigin?.startsWith('https:') ?? false;
  const sessions = createSessions(store, now);
  const tokens = createTokens(store, now);
  const mayBePrivate = options.privateWebhooks ?? false;
  const { postMessage: post, resolveHost: resolve } = options;
  const digester = createDigester({ store, log });
  const loop = createLoop({ store, log, now, mayBePrivate, post, resolve });
  return {
    store,
    admission: createAdmission(store, options),
    limits: createPublicLimits({ now, trustProxy: options.trustProxy }),
    live: createLive((site) => {
      loop.wake();
      digester.wake(site);
    }),
    loop,
    digester,
    mayBePrivate,
    sessions,
    tokens,
    identify: createIdentify({ store, sessions, tokens, secure }),
    links: createSignInLinks(store, now),
    throttle: createLoginThrottle(now),
    metrics: createMetrics(),
    sdk: createShelf(options.sdkFolder ?? sdkFolder()),
    dashboard: createShelf(options.dashboardFolder ?? dashboardFolder()),
    ready,
    secure,
    publicOrigin,
    retention: createRetention({ store, days: { ...defaultRetention, ...options.retentionDays }, log, now }, ready),
    log,
    now,
  };
}

/**
 * Makes a collector. Nothing listens yet: hand `fetch` to a server.
 *
 * @throws when the data folder cannot be made or written
 * @example
 * const collector = createCollector({ data: './klankbord-data' });
 * serve({ fetch: collector.fetch, port: 8787 }); // from @hono/node-server
 * console.log(await collector.signInLink('http://127.0.0.1:8787'));
 */
export function createCollector(options: CollectorOptions = {}): Collector {
  const { data = './klankbord-data', publicUrl, password, now = Date.now } = options;
  const store = options.store ?? openStore(data);
  const ready = ensureAccount(store, now(), password);
  // Whoever asks for `ready` hears of a failure; it must not end the process before.
  ready.catch(() => undefined);
  const parts = makeParts(options, store, ready);
  const app = createApp(parts);
  const requests = countOpen();
  let closed: Promise<void> | undefined;

  const finish = async (): Promise<void> => {
    parts.live.end();
    await requests.idle();
    await parts.retention.stop();
    await ready.catch(() => undefined);
    await parts.loop.end();
    await parts.digester.end();
    await store.close();
  };
  return {
    fetch: async (request, env) =>
      closed ? closing() : requests.during(async () => app.fetch(request, env as object)),
    ready,
    async signInLink(base = publicUrl ?? 'http://127.0.0.1:8787') {
      await ready;
      return parts.links.make(base);
    },
    settle: parts.loop.pass,
    close: () => (closed ??= finish()),
  };
}
