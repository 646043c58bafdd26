// The inbox: searched, narrowed, shared by its address, exported; and one customer: read and erased.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { forgive401, logIn } from './logIn';
import { makeAnswer } from './makeAnswer';

const ANNA = 'v_AAAAAAAAAAAAAAAAAAAAAA';
const rows = (page: Page) => page.locator('.own-words');

const answers = (): object[] => [
  makeAnswer(2, {
    comment: 'The voucher was refused',
    stage: 'checkout',
    locale: 'nl',
    context: { moments: ['payment-trouble'] },
  }),
  makeAnswer(10, { comment: 'The voucher was a nice surprise', stage: 'purchase', channel: 'email' }),
  makeAnswer(9, { comment: 'Quick delivery', visitor: ANNA, user: 'anna', session: 's_anna' }),
];

test('search and filters narrow the list, stand in the address, and can be cleared', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, answers());
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/feedback`);
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('searchbox').fill('vouch');
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/q=vouch$/);
  await page.getByLabel('Mood').selectOption('Unhappy answers');
  await expect(rows(page)).toHaveText(['The voucher was refused']);
  // What is seen can be shared: a reload shows the same, and says so.
  await page.reload();
  await expect(rows(page)).toHaveText(['The voucher was refused']);
  await expect(page.getByRole('searchbox')).toHaveValue('vouch');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Moment of truth').selectOption('Could not pay');
  await expect(rows(page)).toHaveText(['The voucher was refused']);
  await page.goto(`${collector.url}/${site}/feedback?channel=email`);
  await expect(rows(page)).toHaveText(['The voucher was a nice surprise']);
  await page.goto(`${collector.url}/${site}/feedback?q=nothing`);
  await expect(page.getByRole('heading', { name: 'No answers match' })).toBeVisible();
  forgive401(harm);
});

test('the inbox can be narrowed to a score and to the state of a case, and what it shows is what is exported', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, answers());
  await logIn(page, collector.url);
  const root = `${collector.url}/api/sites/${site}`;
  const unhappy = (await collector.responses(site)).find(({ scores }) => scores.nps === 2)!;
  const opened = `${root}/cases?response=${unhappy.id}`;
  await expect.poll(async () => (await (await page.request.get(opened)).json()).items.length).toBe(1);
  const [waiting] = (await (await page.request.get(opened)).json()).items as { id: number }[];
  await page.request.patch(`${root}/cases/${waiting!.id}`, { data: { state: 'waiting' } });

  await page.goto(`${collector.url}/${site}/feedback?q=voucher`);
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Case').selectOption('a waiting case');
  await expect(rows(page)).toHaveText(['The voucher was refused']);
  await expect(page).toHaveURL(/case=waiting/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ]);
  expect(readFileSync((await download.path())!, 'utf8')).not.toContain('nice surprise');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByLabel('Mood').selectOption('Would recommend: 9–10');
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/score=nps%3A9-10/);
  forgive401(harm);
});

test('a new answer comes into a narrowed list only where it fits', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, answers());
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/feedback?q=voucher`);
  await expect(rows(page)).toHaveCount(2);
  await postEvents(collector.url, site, [makeAnswer(3, { comment: 'Another matter' })]);
  await postEvents(collector.url, site, [makeAnswer(3, { comment: 'My voucher is gone' })]);
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toHaveText('My voucher is gone');
  forgive401(harm);
});

test('the export holds what the list shows', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, answers());
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/feedback?score=happy`);
  await expect(rows(page)).toHaveCount(2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ]);
  const csv = readFileSync((await download.path())!, 'utf8');
  expect(csv).toContain('Quick delivery');
  expect(csv).toContain('nice surprise');
  expect(csv).not.toContain('refused');
  forgive401(harm);
});

test('an answer leads to its visitor, who can be exported and erased', async ({ page, collector, site, harm }) => {
  const [event] = makeEvents(1);
  await postEvents(collector.url, site, [{ ...event, visitor: ANNA, user: 'anna', session: 's_anna' }, ...answers()]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/feedback`);
  await page.getByRole('link', { name: 'Quick delivery' }).click();
  await page.getByRole('link', { name: 'Everything of this visitor' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('Known asanna');
  await expect(rows(page)).toHaveText(['Quick delivery']);
  await expect(main.getByRole('link', { name: 'Export everything' })).toHaveAttribute('href', /export$/);
  // It cannot be undone, so it is typed; nothing happens by accident.
  await page.getByRole('button', { name: 'Erase this visitor' }).click();
  await expect(page.getByLabel('To go on, type “erase”')).toBeFocused();
  await page.keyboard.type('yes');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is something else. Nothing has been done.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Erase this visitor' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('To go on, type “erase”')).toBeFocused();
  await page.keyboard.type('erase');
  await page.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByRole('heading', { name: 'This visitor is erased' })).toBeVisible();
  await page.goto(`${collector.url}/${site}/feedback`);
  await expect(rows(page)).toHaveCount(2);
  await page.goto(`${collector.url}/${site}/visitors/${ANNA}`);
  await expect(page.getByRole('heading', { name: 'This visitor is not here' })).toBeVisible();
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('404')));
  forgive401(harm);
});
