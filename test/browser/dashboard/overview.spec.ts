// The overview: scores with their margin and trend, what changed, drivers, newest answers; empty, live, and free of axe faults.

import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { expectToFit, schemes, setScheme } from './expectToFit';
import { forgive401, logIn } from './logIn';
import { makeAnswer } from './makeAnswer';

const DAY_MS = 86_400_000;
const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();
const many = (count: number, make: () => object): object[] => Array.from({ length: count }, make);

/** Sixty answers before and sixty now: the payment trouble came in between. */
const story = (): object[] => [
  ...many(60, () => makeAnswer(10, { time: daysAgo(40) })),
  ...many(32, () => makeAnswer(10, { time: daysAgo(3), context: { moments: ['purchase-done'] } })),
  ...many(31, () => makeAnswer(1, { time: daysAgo(2), stage: 'checkout', context: { moments: ['payment-trouble'] } })),
  ...makeEvents(70).map((event) => ({ ...event, name: 'feedback_shown', props: { survey: 'order' } })),
];

test('the start page of a site says how it goes, what changed, and what goes together with it', async ({
  page,
  collector,
  site,
  harm,
}) => {
  expect(await postEvents(collector.url, site, story())).toBe(200);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/overview`);
  const main = page.getByRole('main');
  const nps = main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Would recommend' }) });
  await expect(nps).toContainText('+2 n = 63');
  await expect(nps).toContainText(/95 % interval −23 to \+26/);
  await expect(nps).toContainText(/−98\.4 against the 28 days before \(−123\.1 … −73\.7\)/);
  await expect(main).toContainText('63 of 70 times a survey was shown');
  await expect(main).toContainText(/Would recommend fell by 98\.4 \(between −123\.1 and −73\.7\)/);
  // The trend has a table that says the same.
  await nps.getByText('As a table').click();
  await expect(nps.getByRole('row').filter({ hasText: '+2' })).toContainText('63');
  const drivers = main.getByRole('table').filter({ has: page.getByText('Happy', { exact: true }) });
  await expect(main).toContainText('Goes together with, not caused by');
  const row = drivers.getByRole('row').filter({ hasText: 'Could not pay' });
  await expect(row).toContainText('0 %100 %');
  await expect(row).toContainText('−100');
  await row.getByRole('link').click();
  await expect(page).toHaveURL(/feedback\?score=unhappy&moment=payment-trouble/);
  await expect(page.getByRole('listitem').filter({ has: page.locator('.badge') })).toHaveCount(25);
  forgive401(harm);
});

test('drivers keep quiet until there are 30 answers a side, and a score until there are 5', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, [...many(4, () => makeAnswer(10)), ...many(2, () => makeAnswer(1))]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/overview`);
  const main = page.getByRole('main');
  await expect(main).toContainText('This takes 30 happy and 30 unhappy answers; there are 4 and 2 so far.');
  await expect(main).toContainText('There are too few answers in the 28 days before to compare with.');
  // An answer that comes in is counted and shown without a reload.
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await postEvents(collector.url, site, [makeAnswer(9, { comment: 'Just arrived' })]);
  await expect(page.getByRole('link', { name: 'Just arrived' })).toBeVisible();
  await expect(main).toContainText('there are 5 and 2 so far');
  forgive401(harm);
});

test('a site without answers teaches how to get the first one', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/overview`);
  await expect(page.getByRole('heading', { name: 'No answers yet' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Scores now' })).toBeHidden();
  forgive401(harm);
});

for (const { scheme, tag } of schemes) {
  test(`overview and visitor are free of axe faults and fit, ${scheme}`, { tag }, async ({
    page,
    collector,
    site,
    harm,
  }) => {
    await setScheme(page, scheme);
    await postEvents(collector.url, site, story());
    await logIn(page, collector.url);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['overview', 'visitors/v_0123456789abcdefghijkl']) {
        await page.goto(`${collector.url}/${site}/${path}`);
        await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
        if (path === 'overview') await page.getByText('As a table').first().click();
        await expectToFit(page, `${path} at ${width}`);
      }
    }
    forgive401(harm);
  });
}
