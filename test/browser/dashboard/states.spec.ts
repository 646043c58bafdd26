// Every page of the dashboard with data, empty, loading, and when it cannot be read: what each says, and that nothing jumps.

import type { Page, Route } from '@playwright/test';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import type { Collector } from '../../support/startCollector';
import { forgive401, logIn } from './logIn';
import { makeAnswer } from './makeAnswer';
import { postVisits } from './postVisits';

const VISITOR = 'v_0123456789abcdefghijkl';
const survey = {
  id: 'order',
  version: 1,
  name: 'Your order',
  when: 'purchase-done',
  questions: [{ id: 'effort', type: 'ces', label: 'How easy was it to order?' }],
};

interface View {
  name: string;
  path(ids: Ids): string;
  /** Said when there is nothing yet: what it is, or what to do. */
  empty: RegExp;
  /** Said when there is something. */
  full: RegExp;
}

/** What stands in the address of a page about one thing. */
interface Ids {
  response: string;
  case: string;
  improvement: string;
}

const NOBODY: Ids = { response: 'gone', case: '99999', improvement: '99999' };

const views: View[] = [
  { name: 'Overview', path: () => 'overview', empty: /No answers yet/, full: /Would recommend/ },
  { name: 'Journey', path: () => 'journey', empty: /No visits in this time/, full: /175 visits|No results/ },
  { name: 'Feedback', path: () => 'feedback', empty: /No answers yet/, full: /The voucher field was hidden/ },
  {
    name: 'Story',
    path: ({ response }) => `feedback/${response}`,
    empty: /This answer is not here/,
    full: /What led up/,
  },
  { name: 'Cases', path: () => 'cases', empty: /No cases here/, full: /The voucher field was hidden/ },
  { name: 'Case', path: (ids) => `cases/${ids.case}`, empty: /This case is not here/, full: /Reply to the visitor/ },
  { name: 'Praise', path: () => 'praise', empty: /No compliments here yet/, full: /Lovely tent/ },
  { name: 'Topics', path: () => 'topics', empty: /No topics yet/, full: /gloves/ },
  { name: 'Improvements', path: () => 'improvements', empty: /No improvements yet/, full: /Voucher field on top/ },
  {
    name: 'Improvement',
    path: ({ improvement }) => `improvements/${improvement}`,
    empty: /This improvement is not here/,
    full: /Before and after/,
  },
  {
    name: 'Moments',
    path: () => 'moments',
    empty: /No moments in this time/,
    full: /Searched in vain|As a table|Moments, worst first/,
  },
  { name: 'Activity', path: () => 'activity', empty: /No signals yet/, full: /Looked at|Searched/ },
  { name: 'Visitor', path: () => `visitors/${VISITOR}`, empty: /This visitor is not here/, full: /Known as/ },
  { name: 'Surveys', path: () => 'surveys', empty: /No surveys yet/, full: /Your order/ },
  { name: 'Survey', path: () => 'surveys/order', empty: /There is no such survey/, full: /Read its answers/ },
  { name: 'Settings', path: () => 'settings', empty: /No program has a token yet/, full: /Owner of every site/ },
  { name: 'Enter', path: () => 'enter', empty: /How was your visit\?/, full: /Your order/ },
  { name: 'Digest', path: () => 'digest', empty: /None on this day/, full: /Cases opened/ },
];

/** A site with something on every page. */
async function fill(page: Page, collector: Collector, site: string): Promise<Ids> {
  const consents = { publish: { given: true, text: 'You may' } };
  await postVisits(collector.url, site);
  await postEvents(collector.url, site, [
    ...makeEvents(3),
    makeAnswer(10, { comment: 'Lovely tent', props: { consents } }),
    makeAnswer(2, { comment: 'The voucher field was hidden' }),
    ...Array.from({ length: 5 }, () => makeAnswer(9)),
  ]);
  const api = `${collector.url}/api/sites/${site}`;
  await page.request.put(`${api}/config`, { data: { surveys: [survey] } });
  const noted = await page.request.post(`${api}/improvements`, {
    data: {
      title: 'Voucher field on top',
      state: 'live',
      live: '2026-11-01',
      about: { kind: 'topic', name: 'voucher' },
    },
  });
  const improvement = String(((await noted.json()) as { id: number }).id);
  type Cases = { items: { id: number; title: string; response: string }[] };
  const find = async () => {
    const { items } = await collector.api<Cases>(`/api/sites/${site}/cases?limit=200`);
    return items.find(({ title }) => title.includes('voucher'));
  };
  await expect.poll(find).toBeDefined();
  const { id, response } = (await find())!;
  return { response, case: String(id), improvement };
}

/** Every page of a site, one after the other; what is wrong with one does not hide the next. */
async function visitAll(
  page: Page,
  root: string,
  ids: Ids,
  look: (view: View, address: string) => Promise<void>,
): Promise<void> {
  for (const view of views) {
    await test.step(view.name, () => look(view, `${root}/${view.path(ids)}`));
  }
  await page.goto('about:blank');
}

interface Shifts {
  sum: number;
  moved: string[];
  /** What moved before is told late: milliseconds since the page began. */
  since: number;
}

/** The browser's own sum of what moved, from 0 to 1; a score card that is a little higher than its place is about 0.02: our choice. */
const SHIFT = 0.05;

/** Runs in the page: adds up what the browser saw moving. */
function watchShifts(): void {
  const shifts: Shifts = { sum: 0, moved: [], since: 0 };
  Object.assign(window, { __shifts: shifts });
  type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
  new PerformanceObserver((list) => {
    for (const { value, sources, startTime } of list.getEntries() as Shift[]) {
      // The body alone: the first paint of a page that was blank.
      if (startTime < shifts.since || sources.every(({ node }) => node === document.body)) continue;
      shifts.sum += value;
      shifts.moved.push(...sources.map(({ node }) => (node as Element | null)?.className || (node?.nodeName ?? '')));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Readings of a site, but not the live stream, which is open for ever. */
const READINGS = /\/api\/sites\/[^/]+\/(?!live)/;

const main = (page: Page) => page.getByRole('main');

test('with data each page shows it, and empty each says what it is for', async ({ page, collector, site, harm }) => {
  await logIn(page, collector.url);
  const ids = await fill(page, collector, site);
  const bare = `${site}-bare`;
  await page.request.put(`${collector.url}/api/sites/${bare}`, { data: { name: 'Bare' } });
  await visitAll(page, `${collector.url}/${site}`, ids, async ({ name, full }, address) => {
    await page.goto(address);
    await expect.soft(main(page), `${name} with data`).toContainText(full);
  });
  await visitAll(page, `${collector.url}/${bare}`, NOBODY, async ({ name, empty }, address) => {
    await page.goto(address);
    await expect.soft(main(page), `${name} empty`).toContainText(empty);
  });
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('404')));
  forgive401(harm);
});

test('while a page is read it says so at once, and what stands there does not jump when it has come', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await logIn(page, collector.url);
  const ids = await fill(page, collector, site);
  await page.addInitScript(watchShifts);
  const held: Route[] = [];
  await page.route(READINGS, (route) => void held.push(route));
  await visitAll(page, `${collector.url}/${site}`, ids, async ({ name, full }, address) => {
    await page.goto(address);
    await expect.soft(main(page).getByText('Loading').first(), `${name} loads`).toBeAttached();
    await expect.soft(page.locator('h1'), `${name} loads`).toHaveCount(1);
    await page.evaluate(() =>
      Object.assign((window as unknown as { __shifts: Shifts }).__shifts, {
        sum: 0,
        moved: [],
        since: performance.now(),
      }),
    );
    await page.unroute(READINGS);
    await Promise.all(held.splice(0).map((route) => route.continue().catch(() => undefined)));
    await expect.soft(main(page), `${name} has come`).toContainText(full);
    await expect.soft(main(page).getByText('Loading')).toHaveCount(0);
    const { sum, moved } = await page.evaluate(() => (window as unknown as { __shifts: Shifts }).__shifts);
    expect.soft(sum, `${name} holds still, but for ${moved.join(' and ')}`).toBeLessThan(SHIFT);
    await page.route(READINGS, (route) => void held.push(route));
  });
  forgive401(harm);
});

test('a page that cannot be read says why, and reads again when asked @long', async ({
  page,
  collector,
  site,
  harm,
}) => {
  test.setTimeout(90_000);
  await logIn(page, collector.url);
  const ids = await fill(page, collector, site);
  const why = 'The database is locked. Try again in a moment.';
  const refuse = (route: Route): Promise<void> =>
    route.fulfill({ status: 503, json: { error: { code: 'busy', message: why } } });
  await visitAll(page, `${collector.url}/${site}`, ids, async ({ name, full }, address) => {
    await page.route(READINGS, refuse);
    await page.goto(address);
    const notices = main(page).getByRole('alert').filter({ hasText: 'This could not be read' });
    await expect.soft(notices.first(), `${name} fails`).toContainText(why);
    await expect.soft(main(page).getByText('Loading'), `${name} fails, and waits for nothing`).toHaveCount(0);
    await page.unroute(READINGS);
    await expect(async () => {
      if (await notices.count()) await notices.first().getByRole('button', { name: 'Try again' }).click();
      await expect(notices, `${name} is read again`).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect.soft(main(page), `${name} is read again`).toContainText(full);
  });
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('503')));
  forgive401(harm);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every state of every page is free of axe faults, ${scheme} @long`, async ({ page, collector, site, harm }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await logIn(page, collector.url);
    const ids = await fill(page, collector, site);
    const bare = `${site}-bare`;
    await page.request.put(`${collector.url}/api/sites/${bare}`, { data: { name: 'Bare' } });
    const isSound = async (what: string): Promise<void> => {
      expect.soft(await findAxeFaults(page), what).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(over, what).toBeLessThanOrEqual(0);
    };
    await visitAll(page, `${collector.url}/${site}`, ids, async ({ name, full }, address) => {
      await page.goto(address);
      await expect.soft(main(page)).toContainText(full);
      await isSound(`${name} with data`);
    });
    await visitAll(page, `${collector.url}/${bare}`, NOBODY, async ({ name, empty }, address) => {
      await page.goto(address);
      await expect.soft(main(page)).toContainText(empty);
      await isSound(`${name} empty`);
    });
    await page.route(READINGS, (route) => route.abort());
    await visitAll(page, `${collector.url}/${site}`, ids, async ({ name }, address) => {
      await page.goto(address);
      await expect.soft(main(page).getByRole('alert').first()).toContainText('cannot be reached');
      await isSound(`${name} that cannot be read`);
    });
    await page.unroute(READINGS);
    await page.route(READINGS, () => undefined);
    await visitAll(page, `${collector.url}/${site}`, ids, async ({ name }, address) => {
      await page.goto(address);
      // The session is looked for first, without a headline of its own.
      await expect.soft(page.locator('h1'), `${name} while it is read`).toHaveCount(1);
      await expect.soft(main(page).getByText('Loading').first()).toBeAttached();
      await isSound(`${name} while it is read`);
    });
    harm.splice(0, harm.length, ...harm.filter((line) => !/40[14]|ERR_FAILED/.test(line)));
  });
}
