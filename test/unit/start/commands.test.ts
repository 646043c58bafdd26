// What `npm start` and `npm test` say before they do anything: an old Node, a taken port.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '../../..');
let folder: string;
let taken: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'klankbord-old-'));
  writeFileSync(join(folder, 'old.cjs'), "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });");
  taken = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  port = (taken.address() as { port: number }).port;
});
afterAll(async () => {
  await new Promise((done) => taken.close(done));
  rmSync(folder, { recursive: true, force: true });
});

const run = (words: string[]): Promise<{ status: number | null; output: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, words, { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('close', (status) => done({ status, output }));
  });

test.each(['start.mjs', 'test.mjs'])('%s on an old Node says which one it needs', async (file) => {
  const { status, output } = await run(['-r', join(folder, 'old.cjs'), file]);
  expect(output.trim()).toBe('Klankbord needs Node 20 or newer, this is 18.20');
  expect(status).toBe(1);
});

test.each(['start.mjs', 'test.mjs'])('%s imports nothing before it has checked', (file) => {
  const code = readFileSync(join(root, file), 'utf8').replace(/^\/\/.*$/gm, '');
  expect(code).not.toMatch(/^import [^(]/m);
  expect(code).not.toMatch(/=>|\?\.|\?\?|`|^\s*(?:const|let|class) |\bawait\b/m);
});

test.each(['--port', '--shop-port'])(
  '%s that is taken is told before anything is built, with a free one to take',
  async (flag) => {
    const { status, output } = await run(['start.mjs', flag, String(port)]);
    const [, free] =
      new RegExp(`^Port ${port} is taken by another program.* choose another: npm start -- ${flag} (\\d+)$`, 'm').exec(
        output,
      ) ?? [];
    expect(Number(free)).toBeGreaterThan(1023);
    expect(output).not.toContain('Building');
    expect(status).toBe(1);
  },
);

test('an unknown flag ends with 2', async () => {
  const { status, output } = await run(['start.mjs', '--chekc']);
  expect(output).toContain('Did you mean --check?');
  expect(status).toBe(2);
});
