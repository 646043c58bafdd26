// Passes requests under a path on to the collector, for pages that may only talk to their own origin.

import { request as forward, type IncomingMessage, type ServerResponse } from 'node:http';

/** A handler for `servePages`. */
export const proxyTo =
  (target: string, path: string) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    if (!incoming.url?.startsWith(path)) return false;
    const { host: _, ...headers } = incoming.headers;
    const passed = forward(new URL(incoming.url, target), { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
    return true;
  };
