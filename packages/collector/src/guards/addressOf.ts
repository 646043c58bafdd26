// Whose request it is, as far as an address tells: for counting in memory only, never written down.

import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/** A household or a company has 2^64 addresses of IPv6; the first half of the bits tells them apart. */
const NETWORK_BITS = 64;

/**
 * @param trustsProxy takes the last address of `x-forwarded-for`, which our own proxy has added; those before it anybody can claim
 * @returns undefined where there is no socket: mounted in a server that hands none over
 */
export function addressOf(c: Context, trustsProxy: boolean): string | undefined {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  const told = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const text = told || incoming?.socket?.remoteAddress;
  if (text === undefined || !ipaddr.isValid(text)) return text?.slice(0, 64);
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv4') return address.toString();
  return (address as ipaddr.IPv6)
    .toByteArray()
    .slice(0, NETWORK_BITS / 8)
    .join('.');
}
