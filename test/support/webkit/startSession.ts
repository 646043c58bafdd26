// A session of WebKitGTK: a screen in memory, the driver on a free port, and its commands by plain HTTP (W3C WebDriver).

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../findWebKit.mjs';

export interface Session {
  /** Runs a command of the session, and gives the answer's value; throws what the browser says against it. */
  command<T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T>;
  close(): Promise<void>;
}

const SPAWN_MS = 15_000;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** Waits until `look` gives something; what it throws means "not yet". */
async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + SPAWN_MS;
  while (Date.now() < end) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${what} did not start within ${SPAWN_MS / 1000} s`);
}

/** A screen of its own: Xvfb chooses the number and writes it. */
async function startScreen(program: string): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  let told = '';
  (screen.stdio[3] as NodeJS.ReadableStream).on('data', (chunk) => (told += String(chunk)));
  const display = await until('Xvfb', async () => (told.includes('\n') ? `:${told.trim()}` : undefined));
  return { screen, display };
}

async function send<T>(url: string, method: string, body?: object): Promise<T> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
  return value;
}

export async function startSession(): Promise<Session> {
  const found = findWebKit();
  if (!found) throw new Error('WebKitGTK is not installed: apt-get install -y webkit2gtk-driver xvfb');
  const home = mkdtempSync(join(tmpdir(), 'klankbord-webkit-'));
  const { screen, display } = await startScreen(found.screen);
  const port = await freePort();
  const folders = ['CONFIG', 'DATA', 'CACHE', 'RUNTIME'].map((kind) => [
    `XDG_${kind}_${kind === 'RUNTIME' ? 'DIR' : 'HOME'}`,
    home,
  ]);
  const driver = spawn(found.driver, ['-p', String(port), '-H', '127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...Object.fromEntries(folders),
      ...{ DISPLAY: display, HOME: home, NO_AT_BRIDGE: '1', LANG: 'en_GB.UTF-8', TZ: 'Europe/Amsterdam' },
    },
  });
  const stop = async (): Promise<void> => {
    driver.kill();
    screen.kill();
    // The browser's helpers write until they have ended.
    await rm(home, { recursive: true, force: true, maxRetries: 20 });
  };
  const base = `http://127.0.0.1:${port}`;
  try {
    await until('WebKitWebDriver', () => send<object>(`${base}/status`, 'GET'));
    const options = { binary: found.browser, args: ['--automation'] };
    const { sessionId } = await send<{ sessionId: string }>(`${base}/session`, 'POST', {
      capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
    });
    const session = `${base}/session/${sessionId}`;
    return {
      command: (method, path, body) => send(session + path, method, body),
      async close() {
        await send(session, 'DELETE').catch(() => undefined);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
