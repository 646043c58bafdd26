// Whether a request comes from this very machine, and not by way of a proxy or a page.

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAME = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** A proxy on this machine makes everybody local; it says so in one of these. */
const BY_PROXY = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** The name asked for must be local too: a page whose name points to 127.0.0.1 (DNS rebinding) is none of ours. */
export function isLocal(c: Context): boolean {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return (
    LOOPBACK.test(incoming?.socket?.remoteAddress ?? '') &&
    LOCAL_NAME.test(new URL(c.req.url).hostname) &&
    BY_PROXY.every((name) => c.req.header(name) === undefined) &&
    ['none', undefined].includes(c.req.header('sec-fetch-site')) &&
    c.req.header('origin') === undefined
  );
}
