// S4: hostile text never executes or formats. 200 payloads in every field, in every view of the dashboard and every file.

import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { forgive401, logIn } from '../../browser/dashboard/logIn';
import { expect, test } from '../../support/fixtures';
import { postEvents } from '../../support/postEvents';
import { hostileAnswer, VISITOR } from './hostileAnswer';
import { payloads } from './payloads';

/** What a spreadsheet would calculate, or skip and then calculate. */
const CALCULATED = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const AT_ONCE = 40;
/** Each story is a page of its own; LONG=1 opens all 200. */
const STORIES = process.env.LONG ? payloads.length : 12;

const FILES = [
  ...['responses', 'scores', 'drivers', 'topics', 'cases', 'praise'],
  ...['journey?table=stages', 'journey?table=problems', 'journey?table=trails'],
  ...['moments?table=moments', 'moments?table=triggers', 'moments?table=again'],
];

/** Views that show visitors' words in other ways, each with what stands there once it is read. */
const viewsOf = (ids: Record<string, number>): Record<string, string> => ({
  journey: '.journey-map',
  moments: 'table',
  'cases?state=all': '.answer-row',
  [`cases/${ids.cases}`]: '.case-history',
  praise: '.praise-row',
  topics: 'table',
  improvements: '.answer-row',
  [`improvements/${ids.improvements}`]: 'h2',
  surveys: '.versions',
  'surveys/hostile-0': '.mail-view',
  enter: '.entry-frame',
  digest: '.answer-row',
  settings: '.setting-list',
});

/**
 * What a team writes, and what visitors say, meet on the pages of the loop.
 *
 * @returns the id of one case and one improvement
 */
async function writeAsTeam(page: Page, api: string): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  const surveys = payloads.slice(0, 20).map((text, number) => ({
    id: `hostile-${number}`,
    name: text.trim() || 'x',
    questions: [{ id: 'why', type: 'text', label: text.trim() || 'x' }],
  }));
  const published = await page.request.put(`${api}/config`, { data: { surveys } });
  expect(published.ok(), await published.text()).toBe(true);
  for (const [number, text] of payloads.slice(0, 40).entries()) {
    const about = { kind: 'topic', name: text.slice(0, 128) || 'x' };
    const improvement = {
      title: text.slice(0, 200).trim() || 'x',
      note: text,
      state: 'live',
      live: '2026-11-01',
      about,
    };
    const wishes: [string, object][] = [['improvements', improvement]];
    if (number < 10) wishes.push(['cases', { title: text.slice(0, 200).trim() || 'x', side: 'unhappy' }]);
    for (const [path, data] of wishes) {
      const made = await page.request.post(`${api}/${path}`, { data });
      expect(made.ok(), text).toBe(true);
      ids[path] = ((await made.json()) as { id: number }).id;
    }
  }
  return ids;
}

async function postAll(url: string, site: string): Promise<void> {
  for (let at = 0; at < payloads.length; at += AT_ONCE) {
    const events = payloads.slice(at, at + AT_ONCE).flatMap((text, index) => {
      const neighbours = Array.from({ length: 6 }, (_, step) => payloads[(at + index + step) % payloads.length]!);
      return hostileAnswer(text, at + index, neighbours);
    });
    expect(await postEvents(url, site, events)).toBe(200);
  }
}

/** What ran, what was blocked in the act, what points to code, and what markup a text has become. */
const findHarm = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const marks = window as unknown as { __ran?: unknown; __violations?: string[] };
    const own = '[src^="/s/"], [src^="/api/"]';
    const strange = `iframe:not(${own}), object, embed, base, form[action], img:not(${own}), video, math, style, [onerror], [onload], [srcdoc]`;
    return [
      ...(marks.__ran ? ['a payload ran'] : []),
      ...(marks.__violations ?? []),
      ...[...document.querySelectorAll(`body :is(${strange})`)].map((one) => one.outerHTML.slice(0, 200)),
      ...[...document.querySelectorAll('script')].filter((one) => one.textContent).map((one) => one.outerHTML),
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter((one) => !['http:', 'https:', 'mailto:', 'tel:'].includes(one.protocol))
        .map((one) => one.outerHTML.slice(0, 200)),
    ];
  });

test('S4: nothing that was said runs in the dashboard or calculates in a file', async ({
  page,
  collector,
  site,
  harm,
}) => {
  test.setTimeout(process.env.LONG ? 600_000 : 180_000);
  expect(payloads).toHaveLength(200);
  expect(new Set(payloads).size).toBe(200);
  await postAll(collector.url, site);
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const marks = window as unknown as { __violations: string[] };
    marks.__violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      marks.__violations.push(`blocked: ${violatedDirective} ${blockedURI}`),
    );
  });
  await logIn(page, collector.url);
  const ids = await writeAsTeam(page, `${collector.url}/api/sites/${site}`);
  const root = `${collector.url}/${site}`;
  const check = async (view: string): Promise<void> => expect(await findHarm(page), view).toEqual([]);

  await page.goto(`${root}/overview`);
  await expect(page.getByRole('main').locator('.answer-row')).toHaveCount(5);
  await page.getByRole('button', { name: /may be chance/ }).click({ timeout: 20_000 });
  await page.getByRole('button', { name: 'More filters' }).click();
  await check('overview');

  await page.goto(`${root}/visitors/${VISITOR}`);
  await expect(page.getByRole('region', { name: 'Answers' }).locator('.answer-row')).toHaveCount(200);
  await check('visitor');

  await page.goto(`${root}/feedback`);
  await expect(page.locator('.answer-row')).toHaveCount(25);
  await page.getByRole('button', { name: 'More filters' }).click();
  await check('feedback');
  for (const text of payloads.slice(0, 200).filter((_, index) => index % 40 === 0)) {
    await page.goto(`${root}/feedback?${new URLSearchParams({ q: text, page: text, moment: text, score: text })}`);
    await expect(page.getByRole('alert').or(page.getByRole('heading', { name: 'No answers match' }))).toBeVisible();
    await check(`feedback?q=${text}`);
  }

  await page.goto(`${root}/activity`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await check('activity');

  for (const [view, sign] of Object.entries(viewsOf(ids))) {
    await page.goto(`${root}/${view}`);
    await expect(page.getByRole('main').locator(sign).first(), view).toBeVisible({ timeout: 20_000 });
    await check(view);
  }

  const { items } = (await (
    await page.request.get(`${collector.url}/api/sites/${site}/responses?limit=200`)
  ).json()) as {
    items: { id: string }[];
  };
  expect(items).toHaveLength(200);
  const every = Math.floor(items.length / STORIES);
  for (const { id } of items.filter((_, index) => index % every === 0)) {
    await page.goto(`${root}/feedback/${id}`);
    await expect(page.locator('.facts')).toBeVisible();
    await check(`story ${id}`);
  }

  for (const list of FILES) {
    const address = new URL(`${collector.url}/api/sites/${site}/${list}`);
    address.searchParams.set('format', 'csv');
    const answer = await page.request.get(address.href);
    expect(answer.headers()['content-disposition']).toContain('attachment');
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
    const rows = parse(await answer.body(), { bom: true }) as string[][];
    expect(rows.length, list).toBeGreaterThan(1);
    // Numbers below zero are numbers.
    const calculated = rows.flat().filter((cell) => CALCULATED.test(cell) && !/^-\d+(\.\d+)?(e-\d+)?$/.test(cell));
    expect(calculated, list).toEqual([]);
  }
  const harmless = harm.filter((line) => !line.includes('400 (Bad Request)'));
  harm.splice(0, harm.length, ...harmless);
  forgive401(harm);
});
