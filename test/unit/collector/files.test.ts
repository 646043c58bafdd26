// The files of the SDK and of the dashboard: types, caches, encodings, the one page for all addresses, and no way out.

import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { makeFolder, openCollector, type TestCollector } from './support/openCollector';

function fill(files: Record<string, string | Buffer>): string {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const SCRIPT = 'console.log("klankbord")';
const sdkFiles = {
  'klankbord.js': SCRIPT,
  'klankbord.js.br': brotliCompressSync(SCRIPT),
  'klankbord.js.gz': gzipSync(SCRIPT),
  'klankbord-all.js': SCRIPT,
  'klankbord-ui-a1B2_c3D.js': 'ui',
  '.secret.js': 'no',
};
const get = (collector: TestCollector, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  collector.fetch(path, { headers });

describe('SDK files', () => {
  const openSdk = (): TestCollector => openCollector({ sdkFolder: fill(sdkFiles) });

  test('plain names are kept for 5 minutes with a tag, names with a hash for a year', async () => {
    const collector = openSdk();
    const plain = await get(collector, '/klankbord.js');
    expect([plain.status, await plain.text()]).toEqual([200, SCRIPT]);
    expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(plain.headers.get('cache-control')).toBe('public, max-age=300');
    expect((await get(collector, '/klankbord-all.js')).headers.get('cache-control')).toBe('public, max-age=300');
    const hashed = await get(collector, '/klankbord-ui-a1B2_c3D.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('the ready-made encoding that is accepted is sent, brotli first', async () => {
    const collector = openSdk();
    const encoding = async (accepted: string): Promise<string | null> =>
      (await get(collector, '/klankbord.js', { 'accept-encoding': accepted })).headers.get('content-encoding');
    expect(await encoding('gzip, deflate, br')).toBe('br');
    expect(await encoding('gzip')).toBe('gzip');
    expect(await encoding('br;q=0, gzip;q=0.5')).toBe('gzip');
    expect(await encoding('identity')).toBeNull();
    const packed = await get(collector, '/klankbord.js', { 'accept-encoding': 'br' });
    expect(packed.headers.get('vary')).toBe('accept-encoding');
    expect(Buffer.from(await packed.arrayBuffer())).toEqual(sdkFiles['klankbord.js.br']);
    expect(
      (await get(collector, '/klankbord-all.js', { 'accept-encoding': 'br' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  test('who has it already is told so; a new build has another tag', async () => {
    const folder = fill(sdkFiles);
    const collector = openCollector({ sdkFolder: folder });
    const etag = (await get(collector, '/klankbord.js')).headers.get('etag')!;
    const same = await get(collector, '/klankbord.js', { 'if-none-match': etag });
    expect([same.status, await same.text(), same.headers.get('access-control-allow-origin')]).toEqual([304, '', '*']);
    writeFileSync(join(folder, 'klankbord.js'), 'a newer one');
    utimesSync(join(folder, 'klankbord.js'), 1, 1);
    const newer = await get(collector, '/klankbord.js', { 'if-none-match': etag });
    expect([newer.status, await newer.text()]).toEqual([200, 'a newer one']);
  });

  test.each([
    '/.secret.js',
    '/klankbord.js.br',
    '/..%2fklankbord.db',
    '/%2e%2e/klankbord.db',
    '/klankbord-xx.js',
    '/%00.js',
  ])('%s is not there', async (path) => {
    expect((await get(openSdk(), path)).status).toBe(404);
  });
});

describe('dashboard', () => {
  const dashboardFiles = {
    'index.html': '<!doctype html><title>Dashboard</title>',
    'app-a1b2c3d4.js': 'app',
    'assets/look-a1b2c3d4.css': 'css',
    'icon.svg': '<svg/>',
  };
  const openDashboard = (): TestCollector => openCollector({ dashboardFolder: fill(dashboardFiles) });
  const page = { accept: 'text/html,application/xhtml+xml' };
  const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; " +
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

  test.each(['/', '/sites/shop/feedback', '/login?to=x'])('%s is the one page, under a strict policy', async (path) => {
    const answer = await get(openDashboard(), path, page);
    expect([answer.status, await answer.text()]).toEqual([200, dashboardFiles['index.html']]);
    expect(answer.headers.get('content-security-policy')).toBe(POLICY);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test('its files have their types, policies and caches', async () => {
    const collector = openDashboard();
    const script = await get(collector, '/app-a1b2c3d4.js');
    expect([script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ]);
    expect((await get(collector, '/assets/look-a1b2c3d4.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );
    const icon = await get(collector, '/icon.svg');
    expect([icon.headers.get('content-type'), icon.headers.get('content-security-policy')]).toEqual([
      'image/svg+xml',
      POLICY,
    ]);
  });

  test('what is missing and no page is 404, not the page', async () => {
    const collector = openDashboard();
    expect((await get(collector, '/missing.js', { accept: '*/*' })).status).toBe(404);
    expect((await get(collector, '/v1/missing', page)).status).toBe(404);
    expect((await get(collector, '/api/missing', page)).status).toBe(401);
  });

  test('before the build a plain page says what to do', async () => {
    const answer = await get(openCollector(), '/', page);
    expect(await answer.text()).toContain('The dashboard is not built yet: run <code>npm run build</code>.');
    expect(answer.headers.get('content-security-policy')).toBe(POLICY);
  });
});
