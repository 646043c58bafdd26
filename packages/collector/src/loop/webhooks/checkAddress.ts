// Where a message may go: every address of the host must be a public one, however it is spelled (S5).

import type { LookupAddress } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** All addresses of a host, as the system's resolver gives them. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

export type CheckedAddress =
  /** `address` is the one that was checked: connect to it, and ask nobody again. */
  { ok: true; url: URL; address: string; family: number } | { ok: false; reason: string };

/** Addresses that reach others than those they name: carriers of IPv4 within IPv6. */
const CARRIERS = ['::/96', '64:ff9b::/96', '64:ff9b:1::/48', '2002::/16', '2001::/32'].map((text) =>
  ipaddr.parseCIDR(text),
);

/** @example isPublic('127.0.0.1') // false */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // ::ffff:127.0.0.1 is 127.0.0.1.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return !(parsed instanceof ipaddr.IPv6 && CARRIERS.some(([range, bits]) => parsed.match(range as ipaddr.IPv6, bits)));
}

/** What is wrong with an address as it is written, before anybody is asked; undefined when nothing is. */
export function addressFault(text: string, mayBePrivate: boolean): string | undefined {
  if (!URL.canParse(text)) return 'is not an address';
  const url = new URL(text);
  if (url.protocol !== 'https:' && !(mayBePrivate && url.protocol === 'http:')) return 'must begin with https://';
  if (url.username || url.password) return 'must not hold a name or a password';
  return undefined;
}

/**
 * Checks an address at the moment of sending. The URL parser has brought every spelling of an IPv4 address (0x7f.1,
 * 2130706433, full-width digits) into one form; a name is looked up once, and every answer must be public.
 *
 * @param mayBePrivate the collector was told to allow private addresses
 */
export async function checkAddress(text: string, mayBePrivate: boolean, resolve: Resolve): Promise<CheckedAddress> {
  const fault = addressFault(text, mayBePrivate);
  if (fault) return { ok: false, reason: `the address ${fault}` };
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = ipaddr.isValid(host)
    ? [{ address: host, family: host.includes(':') ? 6 : 4 }]
    : await resolve(host).catch(() => []);
  const [first] = found;
  if (!first) return { ok: false, reason: 'the host has no address' };
  if (!mayBePrivate && !found.every(({ address }) => isPublic(address)))
    return { ok: false, reason: 'the host is not a public address: private, loopback and link-local ones are refused' };
  return { ok: true, url, ...first };
}
