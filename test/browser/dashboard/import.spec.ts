// The Import page: a file looked over with what is unclear asked for, imported, refused rows mended, and the way back.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { invite } from './invite';
import { expectToFit, schemes, setScheme } from './expectToFit';
import { forgive401, logIn } from './logIn';

const head = 'Nr;Datum;NPS;Waarom?;Klantnummer;Kanaal';
const rows = [
  '1;01/02/2026 09:30;9;"Snel; en goed";klant-1;e-mail',
  '2;02/02/2026 18:05;3;Te duur;klant-2;telefoon',
  '3;03/02/2026 10:00;elf;Geen cijfer;;',
];

const choose = (page: Page, text: string | Buffer, name = 'old-tool 2026.csv') =>
  page.getByLabel('A CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

/** Answers what a file with such dates leaves open. */
async function settle(page: Page): Promise<void> {
  await button(page, '01 is the day').click();
  await button(page, /^Use Europe\/Amsterdam/).click();
}

test('a file is looked over, imported once, its refused row mended, and taken back', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/feedback`);
  await page.getByRole('link', { name: 'Import answers from a file' }).click();
  await expect(page.getByRole('heading', { name: 'Import answers', level: 1 })).toBeFocused();

  await choose(page, [head, ...rows].join('\r\n'));
  await expect(page.getByText('“01/02/2026 09:30” can be read in two ways.')).toBeVisible();
  await expect(page.getByLabel('“NPS” holds')).toHaveValue('nps');
  await expect(page.getByLabel('“Klantnummer” holds')).toHaveValue('user');
  await expect(button(page, /^Import \d/)).toHaveCount(0);
  await settle(page);

  const counts = page.locator('.import-counts');
  await expect(counts).toHaveText(/new answers\s*2.*there already\s*0.*refused\s*1/s);
  await expect(page.locator('.import-answer').first()).toContainText('Snel; en goed');
  await expect(page.locator('.import-answer').first()).toContainText('1 February 2026');
  const refused = page.locator('.import-refused').getByRole('row', { name: /“elf”/ });
  await expect(refused).toContainText('4');
  await expect(refused).toContainText('is no number');
  expect(await collector.responses(site)).toEqual([]);

  await page.getByLabel('Survey', { exact: true }).fill('Your order');
  await page.getByLabel('Survey', { exact: true }).press('Tab');
  await expect(page.locator('.import-answer').first()).toContainText('Your order');
  const mapping = page.waitForEvent('download');
  await button(page, 'Save this mapping').click();
  const saved = JSON.parse(readFileSync(await (await mapping).path(), 'utf8')) as Record<string, unknown>;
  expect(saved).toMatchObject({ source: 'old-tool', dates: 'day-first', zone: 'Europe/Amsterdam' });

  await button(page, 'Import 2 answers').click();
  await expect(page.getByRole('heading', { name: '2 answers are imported.' })).toBeFocused();
  await expect.poll(async () => (await collector.responses(site)).length).toBe(2);

  const file = page.waitForEvent('download');
  await button(page, 'Save them as a file').click();
  const csv = readFileSync(await (await file).path(), 'utf8');
  expect(csv).toContain('klankbord_reason');
  await button(page, 'Import another file').click();
  await choose(page, csv.replace('elf', '10'), 'refused.csv');
  await page.getByLabel('A saved mapping').setInputFiles({
    name: 'mapping.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(saved)),
  });
  await button(page, 'Import 1 answer').click();
  await expect(page.getByRole('heading', { name: '1 answer is imported.' })).toBeVisible();
  await button(page, 'Take it back').click();
  await expect(page.getByText('Taken back: 1 answer.')).toBeVisible();
  await expect.poll(async () => (await collector.responses(site)).length).toBe(2);

  // The same file again: nothing of it is new.
  await choose(page, [head, ...rows].join('\r\n'));
  await settle(page);
  await expect(counts).toHaveText(/new answers\s*0.*there already\s*2/s);
  await expect(button(page, /^Import \d/)).toHaveCount(0);
  forgive401(harm);
});

test('words in a column of scores and goals are told what they stand for', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/import`);
  const lines = ['Time,Satisfaction,Done', '2026-02-23T09:30:00Z,Very satisfied,yes', '2026-02-24T09:30:00Z,Poor,Half'];
  await choose(page, lines.join('\n'));
  await page.getByLabel('“Satisfaction” holds').selectOption('csat');
  await page.getByLabel('“Done” holds').selectOption('goal');
  const counts = page.locator('.import-counts');
  await expect(counts).toHaveText(/new answers\s*0.*refused\s*2/s);
  const word = (name: string) => page.getByLabel(`“${name}” stands for`);
  const say = async (name: string, number: string): Promise<void> => {
    await word(name).fill(number);
    await word(name).press('Tab');
  };
  await say('Very satisfied', '5');
  await say('Poor', '2');
  await word('Half').selectOption('Partly');
  await expect(counts).toHaveText(/new answers\s*2.*refused\s*0/s);
  await expect(word('yes')).toHaveCount(0);
  await say('Poor', '');
  await expect(counts).toHaveText(/new answer\s*1.*refused\s*1/s);
  await say('Poor', '1');
  await button(page, 'Import 2 answers').click();
  await expect(page.getByRole('heading', { name: '2 answers are imported.' })).toBeFocused();
  const scores = (await collector.responses(site)).map(({ scores: given }) => given);
  expect(scores).toEqual(expect.arrayContaining([{ csat: 5 }, { csat: 1 }]));
  forgive401(harm);
});

test('what was imported stands on the page of the customer, together with what a browser sent', async ({
  page,
  collector,
  site,
  harm,
}) => {
  const [event] = makeEvents(1);
  const visitor = 'v_ANNAANNAANNAANNAANNAAN';
  await postEvents(collector.url, site, [{ ...event, visitor, user: 'klant-1' }]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/import`);
  await choose(page, [head, ...rows].join('\n'));
  await settle(page);
  await button(page, 'Import 2 answers').click();
  await page.getByRole('link', { name: 'Read them' }).click();
  await expect(page.getByText('Te duur')).toBeVisible();
  await page.goto(`${collector.url}/${site}/visitors/${visitor}`);
  await expect(page.getByText('Snel; en goed')).toBeVisible();
  await expect(page.getByText('Te duur')).toHaveCount(0);
  forgive401(harm);
});

test('a wrong file says so, and a lost connection keeps the file and the mapping', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/import`);
  await choose(page, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'answers.xlsx');
  await expect(page.getByText('This is an Excel workbook')).toBeVisible();

  await choose(page, 'Date,NPS\n2026-02-01T10:00:00Z,9\n');
  await expect(button(page, 'Import 1 answer')).toBeVisible();
  await page.route('**/imports/preview', (route) => route.abort());
  await page.getByLabel('“NPS” holds').selectOption('rating');
  await expect(page.getByText('The file and the mapping are still here.')).toBeVisible();
  await page.unroute('**/imports/preview');
  await button(page, 'Try again').click();
  // 9 of 1 to 5: the scale is corrected, not the file.
  await expect(page.getByText('All rows are refused.')).toBeVisible();
  await page.getByLabel('“NPS”: highest score').fill('10');
  await page.getByLabel('“NPS”: highest score').press('Tab');
  await expect(button(page, 'Import 1 answer')).toBeVisible();
  await expect(page.getByLabel('“NPS” holds')).toHaveValue('rating');
  // The browser notes the refusal and the lost request in its console; these are its own lines.
  harm.splice(0, harm.length, ...harm.filter((line) => !/40[0-9]|422|ERR_FAILED/.test(line)));
});

test('a reader is told whose page this is', async ({ page, browser, collector, site, harm }) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  const theirs = await invite(page, browser, { url: collector.url, site, role: 'reader' });
  await theirs.goto(`${collector.url}/${site}/import`);
  await expect(theirs.getByText('Importing is for editors of this site.')).toBeVisible();
  await expect(theirs.getByLabel('A CSV file')).toHaveCount(0);
  await theirs.goto(`${collector.url}/${site}/settings`);
  await expect(theirs.getByRole('heading', { name: 'Your password' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Import answers from a file' })).toHaveCount(0);
  await theirs.close();
  forgive401(harm);
});

for (const { scheme, tag } of schemes) {
  test(`Import is free of axe violations and fits, ${scheme}`, { tag }, async ({ page, collector, site, harm }) => {
    await setScheme(page, scheme);
    await postEvents(collector.url, site, makeEvents(1));
    await logIn(page, collector.url);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${collector.url}/${site}/import`);
      await expect(page.getByLabel('A CSV file')).toBeVisible();
      await expectToFit(page, `${width}-empty`);
      await choose(page, [head, ...rows].join('\n'));
      await expect(button(page, '01 is the day')).toBeVisible();
      await expectToFit(page, `${width}-gaps`);
      await settle(page);
      await expect(page.locator('.import-counts')).toBeVisible();
      await expect(page.locator('.import-refused').getByRole('row', { name: /“elf”/ })).toBeVisible();
      await expectToFit(page, `${width}-preview`);
    }
    await button(page, 'Import 2 answers').click();
    await expect(page.getByRole('heading', { name: '2 answers are imported.' })).toBeVisible();
    await expectToFit(page, '390-report');
    forgive401(harm);
  });
}
