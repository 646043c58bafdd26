// S1 in steps that every browser can play: what is stored and sent before, without, and after the visitor's word.

import { expect } from '@playwright/test';
import { type DrivenPage, openBrowser, type BrowserKind } from '../../support/openBrowser';
import { dumpStorage } from '../../support/dumpStorage';
import { type RecordingServer, recordRequests } from '../../support/recordRequests';

const here = import.meta.dirname ?? __dirname;
const SITE = 'consent';
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Stage {
  page: DrivenPage;
  server: RecordingServer;
  /** Opens the page with options of `init`. */
  visit(options: object): Promise<void>;
}

async function withPage(kind: BrowserKind, play: (stage: Stage) => Promise<void>, gpc = false): Promise<void> {
  const server = await recordRequests(here, SITE);
  const { page, close } = await openBrowser(kind, { gpc });
  const visit = async (options: object): Promise<void> => {
    // A fragment alone would not load the page again.
    await page.goto('about:blank');
    await page.goto(`${server.url}/shop.html#${encodeURIComponent(JSON.stringify(options))}`);
    await page.evaluate(async () => {
      while (!('version' in klankbord)) await new Promise((done) => setTimeout(done, 20));
    }, undefined);
  };
  try {
    await play({ page, server, visit });
  } finally {
    await close();
    await server.close();
  }
}

/** What a visitor does on a page: everything that a signal could tell. */
async function behave(page: DrivenPage): Promise<void> {
  await page.click('#dead');
  await page.type('#name', 'Somebody');
  await page.click('#add');
  await page.evaluate(() => {
    for (let index = 0; index < 4; index++) document.querySelector<HTMLElement>('#dead')!.click();
    window.dataLayer.push({ event: 'add_to_cart', ecommerce: { items: [{ item_id: 'SKU-1', quantity: 1 }] } });
    void klankbord.track('search', { search_term: 'tent', results_count: 0 });
    void klankbord.identify('customer-42', { plan: 'pro' });
    setTimeout(() => {
      throw new Error('a script error of the page');
    });
    history.pushState({}, '', '/shop.html?q=tent');
  }, undefined);
  await pause(700);
}

/** Nothing but the choice itself is kept, and nothing but code and configuration was asked for, without ids. */
async function expectSilence({ page, server }: Stage, markers: string[]): Promise<void> {
  const { keys, cookies, records } = await dumpStorage(page);
  expect({ keys: keys.sort(), cookies, records }).toEqual({ keys: markers, cookies: '', records: 0 });
  expect(server.posts()).toEqual([]);
  for (const { url, headers } of server.requests) {
    expect(url).toMatch(/^\/(shop\.html(\?q=\w*)?|klankbord[\w-]*\.js|v1\/config\/consent|favicon\.ico)$/);
    expect(headers.cookie ?? headers.authorization).toBeUndefined();
  }
}

export const scenarios: Record<string, (kind: BrowserKind) => Promise<void>> = {
  'while the visitor has not spoken, nothing is stored and nothing is sent': (kind) =>
    withPage(kind, async (stage) => {
      await stage.visit({ consent: 'pending' });
      await behave(stage.page);
      await stage.page.evaluate(() => klankbord.flush(), undefined);
      await stage.page.goto('about:blank');
      await stage.visit({ consent: 'pending' });
      await expectSilence(stage, []);
    }),

  'denied: nothing is stored but the choice, nothing is sent, also by a later page that does not ask': (kind) =>
    withPage(kind, async (stage) => {
      await stage.visit({ consent: 'pending' });
      await stage.page.evaluate(() => klankbord.consent('denied'), undefined);
      await behave(stage.page);
      await stage.page.evaluate(() => klankbord.flush(), undefined);
      await expectSilence(stage, ['kb:consent:consent']);
      await stage.visit({});
      await behave(stage.page);
      await expectSilence(stage, ['kb:consent:consent']);
    }),

  'granted later: what was remembered is sent': (kind) =>
    withPage(kind, async ({ page, server, visit }) => {
      await visit({ consent: 'pending' });
      await behave(page);
      await page.evaluate(() => klankbord.consent('granted'), undefined);
      await page.evaluate(() => klankbord.flush(), undefined);
      expect(server.events().map(({ name }) => name)).toEqual(
        expect.arrayContaining(['page_view', 'view_item', 'search', 'add_to_cart']),
      );
      expect((await dumpStorage(page)).keys.length).toBeGreaterThan(0);
    }),

  'withdrawn: queue, ids and journey are gone within a second, and nothing is sent later, retries included': (kind) =>
    withPage(kind, async ({ page, server, visit }) => {
      server.answer(503);
      await visit({});
      await behave(page);
      await page.evaluate(() => klankbord.feedback({ comment: 'Kept for later' }), undefined);
      await page.evaluate(() => klankbord.flush(), undefined);
      const before = await dumpStorage(page);
      expect(before.records).toBeGreaterThan(3);
      expect(before.text).toContain('customer-42');
      expect(server.posts().length).toBeGreaterThan(0);
      await page.evaluate(() => klankbord.consent('denied'), undefined);
      await pause(900);
      const { keys, records } = await dumpStorage(page);
      expect({ keys, records }).toEqual({ keys: ['kb:consent:consent'], records: 0 });
      server.answer(202);
      const posted = server.posts().length;
      await behave(page);
      await pause(2500);
      await visit({});
      await behave(page);
      await page.evaluate(() => klankbord.flush(), undefined);
      expect(server.posts().length).toBe(posted);
    }),

  'Global Privacy Control: behaviour and identity stay away, an answer goes without trail': (kind) =>
    withPage(
      kind,
      async (stage) => {
        await stage.visit({});
        await behave(stage.page);
        await stage.page.evaluate(() => klankbord.flush(), undefined);
        await expectSilence(stage, []);
        await stage.page.evaluate(() => klankbord.feedback({ comment: 'My own word' }), undefined);
        await stage.page.evaluate(() => klankbord.flush(), undefined);
        const [answer, ...more] = stage.server.events();
        expect(more).toEqual([]);
        expect(answer!.props).toMatchObject({ comment: 'My own word', context: { consent: { behaviour: 'denied' } } });
        expect(answer!.props.context).not.toHaveProperty('trail');
        const { keys } = await dumpStorage(stage.page);
        expect(keys.filter((key) => /:(v|u|s|n|j:.*)$/.test(key))).toEqual([]);
      },
      true,
    ),
};
