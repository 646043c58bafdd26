// `serve`: listens with a collector until it is told to stop.

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Collector, createCollector } from '../createCollector';
import { publicHeaderValues } from '../guards/publicHeaders';
import { createLog, type Log } from '../log';
import { isStoreFailure } from '../store/storeFailure';
import { commandError } from './commandError';
import { explainDataFault } from './explainDataFault';
import { greetInJson, greetInWords } from './greeting';
import type { ServeSettings } from './readServeSettings';

/** A visitor's phone on a bad line needs a while for 512 KiB; a socket that only waits is closed (R17). Milliseconds. */
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** How often Node looks for sockets that are over their time; its own 30 s would double ours. */
const CHECK_EVERY_MS = 5000;
/** After this long, whoever still has not taken an answer is cut off. */
const LAST_ANSWERS_MS = 5000;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

function openCollector(settings: ServeSettings, log: Log): Collector {
  try {
    return createCollector({ ...settings, log });
  } catch (error) {
    throw commandError(1, explainDataFault(settings.data, error));
  }
}

const readable = Object.entries(publicHeaderValues)
  .map(([name, value]) => `${name}: ${value}\r\n`)
  .join('');

/** Node answers a request that never became one; pages must be able to read that as well. */
function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || socket.destroyed) return;
    const status =
      error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : error.code === 'HPE_HEADER_OVERFLOW'
          ? '431 Request Header Fields Too Large'
          : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\n${readable}connection: close\r\ncontent-length: 0\r\n\r\n`);
  });
}

function listen(server: Server, { port, host }: ServeSettings): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        fail(
          commandError(
            1,
            `Port ${port} is taken. Stop what uses it or choose another: --port ${port < 65_535 ? port + 1 : 8788}`,
          ),
        );
      } else if (error.code === 'EACCES') {
        fail(commandError(1, `Port ${port} may not be used by this user. Choose one above 1023: --port 8787`));
      } else
        fail(commandError(1, `Cannot listen on ${host}:${port}: ${error.message}. Choose another: --host 127.0.0.1`));
    });
    server.listen(port, host, () => done((server.address() as AddressInfo).port));
  });
}

/** The address to print: what a browser on this machine can open. */
function addressOf({ host, publicUrl }: ServeSettings, port: number): string {
  if (publicUrl) return publicUrl;
  const everywhere = host === '0.0.0.0' || host === '::';
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

const untilStopped = (): Promise<string> =>
  new Promise((done) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done(signal));
  });

async function stop(server: Server, collector: Collector | undefined): Promise<void> {
  const ended = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
  await collector?.close();
  server.closeIdleConnections();
  await ended;
  clearTimeout(cut);
}

/**
 * Serves until SIGTERM or SIGINT, then finishes what was accepted.
 *
 * @throws a command error with exit code 1 when the port is taken or the data folder cannot be used
 */
export async function serve(settings: ServeSettings): Promise<void> {
  const log = createLog(settings.log, print);
  const stopped = untilStopped();
  // The port first: a start that fails there must not make an account whose password nobody has seen.
  const late: { collector?: Collector } = {};
  const server = createAdaptorServer({
    fetch: (request, env) => late.collector!.fetch(request, env),
    serverOptions: {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_EVERY_MS,
    },
  }) as Server;
  answerBrokenRequests(server);
  const address = addressOf(settings, await listen(server, settings));
  try {
    const collector = openCollector(settings, log);
    late.collector = collector;
    const account = await collector.ready;
    const open = !settings.origins && !settings.sites;
    const greeting = { address, signIn: await collector.signInLink(address), account, open };
    print(settings.log === 'json' ? greetInJson(greeting) : greetInWords(greeting));
    log('info', 'stopping', { signal: await stopped });
  } catch (error) {
    throw isStoreFailure(error) ? commandError(1, explainDataFault(settings.data, error)) : error;
  } finally {
    await stop(server, late.collector);
  }
}
