// Posts one message to an address that was checked, and to no other: the one door of the collector to the outside.

import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { CheckedAddress, Resolve } from './checkAddress';

export interface Posted {
  /** Absent: no answer came. */
  status?: number;
  /** What was answered, or what went wrong, at most 200 characters. */
  detail: string;
  /** Milliseconds that the receiver asks us to wait. */
  retryAfterMs?: number;
}

export type PostMessage = (
  to: Extract<CheckedAddress, { ok: true }>,
  headers: Record<string, string>,
  body: string,
) => Promise<Posted>;

/** The specification recommends 15 to 30 s. */
const TIMEOUT_MS = 15_000;
/** An answer is for the log only: what is longer is cut off. */
const MAX_ANSWER = 2000;
const MAX_DETAIL = 200;

export const resolveHost: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/** As seconds; a date would need the receiver's clock. */
function readRetryAfter(header: string | undefined): number | undefined {
  return header && /^\d{1,9}$/.test(header) ? Number(header) * 1000 : undefined;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MAX_DETAIL);

/**
 * Never follows a redirect: node's own client does not, and a redirect is a failure by the specification. The connection
 * goes to the checked address itself, so that nobody's second answer to a look-up can lead it elsewhere.
 */
export const postMessage: PostMessage = ({ url, address, family }, headers, body) =>
  new Promise((done) => {
    const isSecure = url.protocol === 'https:';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const message = (isSecure ? requestHttps : requestHttp)({
      host: address,
      family,
      port: url.port || (isSecure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      agent: false,
      // The certificate must be the one of the name, not of the number.
      ...(isSecure && !isIP(host) && { servername: host }),
      headers: { ...headers, host: url.host, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const fail = (error: Error): void =>
      done({
        detail:
          error.name === 'AbortError' || error.name === 'TimeoutError'
            ? `no answer within ${TIMEOUT_MS / 1000} s`
            : oneLine(error.message),
      });
    message.on('error', fail);
    message.on('response', (answer) => {
      const status = answer.statusCode ?? 0;
      const retryAfterMs = readRetryAfter(answer.headers['retry-after']);
      let text = '';
      const finish = (): void =>
        done({
          status,
          detail: oneLine(text) || (answer.statusMessage ?? ''),
          ...(retryAfterMs !== undefined && { retryAfterMs }),
        });
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        text += piece;
        if (text.length <= MAX_ANSWER) return;
        finish();
        message.destroy();
      });
      answer.on('end', finish);
      answer.on('error', finish);
    });
    message.end(body);
  });
