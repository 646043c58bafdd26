// Clients that are stopped after each test, in a browser that is made for it.

import { afterEach, beforeEach } from '@jest/globals';
import { type Client, type ClientOptions, createClient, type Diagnostic } from '@klankbord/client';
import { type Browser, installBrowser, restoreClock } from '../../../support/browserGlobals';
import { ENDPOINT } from './createEndpoint';

export interface Started {
  client: Client;
  diagnostics: Diagnostic[];
}

const running: Client[] = [];
let browser: Browser;

beforeEach(() => {
  browser = installBrowser();
});
afterEach(async () => {
  for (const client of running.splice(0)) await client.destroy();
  restoreClock();
});

/** Another browser, for a test that plays many visits; its clients are to be destroyed before. */
export function changeBrowser(): void {
  restoreClock();
  browser = installBrowser();
}

/** The browser of this test. */
export const theBrowser = (): Browser => browser;

/** A client without signals; behaviour waits for `flush()`. */
export function startClient(options: Partial<ClientOptions> = {}): Started {
  const client = createClient({
    site: 'shop',
    endpoint: ENDPOINT,
    signals: false,
    batch: { waitMs: 600_000, maxEvents: 10_000 },
    ...options,
  });
  running.push(client);
  const diagnostics: Diagnostic[] = [];
  client.on('diagnostic', (diagnostic) => diagnostics.push(diagnostic));
  return { client, diagnostics };
}

/** The client after a new load of the same page. */
export async function reload(client: Client, options: Partial<ClientOptions> = {}): Promise<Started> {
  browser.leave();
  await client.destroy();
  browser.load();
  return startClient(options);
}

/** What a promise was rejected with. */
export const rejection = (promise: Promise<unknown>): Promise<{ code?: string; message: string }> =>
  promise.then(
    () => {
      throw new Error('it was not rejected');
    },
    (error: { code?: string; message: string }) => error,
  );
