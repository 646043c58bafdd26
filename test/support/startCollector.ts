// The real collector as a process of its own, on a free port, with a fresh database.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve(import.meta.dirname ?? __dirname, '../../packages/collector/dist/main.js');
export const PASSWORD = 'correct horse battery staple';

/** A port that nobody uses now. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

export interface Collector {
  url: string;
  /** Reads from `/api` as a logged-in account. */
  api<T = Record<string, never>>(path: string): Promise<T>;
  /** All events of a site, oldest first. */
  events(site: string): Promise<StoredEvent[]>;
  /** All answers of a site, newest first. */
  responses(site: string): Promise<StoredResponse[]>;
  /** Ends the process: politely, or as a crash. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts again on the same port with the same database. */
  start(): Promise<void>;
  /** Stops and removes the database. */
  remove(): Promise<void>;
}

export interface StoredEvent {
  id: string;
  name: string;
  time: string;
  session: string;
  visitor: string;
  stage: string;
  props: Record<string, unknown>;
  page: { url: string; title?: string };
}

export interface StoredResponse {
  id: string;
  complete: boolean;
  survey: { id: string } | null;
  scores: Record<string, number>;
  comment?: string;
  answers: { question: string; value: unknown }[];
  stage?: string;
}

export async function startCollector(more: string[] = []): Promise<Collector> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const data = mkdtempSync(join(tmpdir(), 'klankbord-test-'));
  let child: ChildProcess | undefined;
  let cookie = '';

  const isRunning = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;
  const start = async (): Promise<void> => {
    if (isRunning()) return;
    const started = spawn(
      process.execPath,
      [MAIN, 'serve', '--port', String(port), '--data', data, '--password', PASSWORD, ...more],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    started.stdout.on('data', (text) => (output += text));
    started.stderr.on('data', (text) => (output += text));
    child = started;
    for (;;) {
      if (started.exitCode !== null || started.signalCode) throw new Error(`the collector ended at once:\n${output}`);
      if (
        await fetch(`${url}/health/ready`).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return;
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (!child || !isRunning()) return;
    const ending = child;
    const ended = new Promise((done) => ending.once('exit', done));
    ending.kill(signal);
    await ended;
  };
  const logIn = async (): Promise<void> => {
    const answer = await fetch(`${url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`log in: ${answer.status} ${await answer.text()}`);
    cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0]!;
  };
  const api = async <T>(path: string): Promise<T> => {
    if (!cookie) await logIn();
    const answer = await fetch(url + path, { headers: { cookie } });
    // A site of which nothing has arrived yet is not known.
    if (answer.status === 404) return { items: [], next: null } as T;
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const all = async <T>(path: string): Promise<T[]> => {
    const items: T[] = [];
    let cursor = '';
    for (;;) {
      const page = await api<{ items: T[]; next: string | null }>(
        `${path}?limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      items.push(...page.items);
      if (!page.next) return items;
      cursor = page.next;
    }
  };
  await start();
  return {
    url,
    api,
    events: async (site) => (await all<StoredEvent>(`/api/sites/${site}/events`)).reverse(),
    responses: (site) => all<StoredResponse>(`/api/sites/${site}/responses`),
    stop,
    start,
    async remove() {
      await stop('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
