// Words: in the language of the page, of the option, and in the direction they are read.

import { expect, test } from '../../support/fixtures';
import { openPage } from './openPage';
import { questions, surveyOf } from './surveys';

const survey = surveyOf(questions.nps, questions.long);

test('a Dutch page is asked in Dutch, without any option', async ({ page, pages }) => {
  await openPage(page, `${pages.url}/nederlands.html`, { surveys: [survey] });
  await page.evaluate(() => klankbord.open('asked'));
  const dialog = page.getByRole('dialog', { name: 'Zou je ons aanraden?' });
  await expect(dialog).toHaveAttribute('lang', 'nl-NL');
  await expect(dialog.getByText('Zeer onwaarschijnlijk')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Sluiten' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Vraag 1 van 2');
  await page.keyboard.press('9');
  await dialog.getByRole('button', { name: 'Volgende' }).click();
  await expect(page.getByRole('textbox', { name: 'Wat kan er beter?' })).toBeVisible();
  await page.getByRole('button', { name: 'Versturen' }).click();
  await expect(page.getByText('Dank je wel. Je antwoord is aangekomen.').first()).toBeVisible();
});

test('the option goes before the page, and a language without words is asked in English', async ({ page, pages }) => {
  await openPage(page, `${pages.url}/nederlands.html`, { surveys: [survey], locale: 'fi' });
  await page.evaluate(() => klankbord.open('asked'));
  await expect(page.getByRole('dialog', { name: 'Would you recommend us to a friend or colleague?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
});

test('words that cannot be fetched do not keep the question back', async ({ page, pages, harm }) => {
  await page.route('**/klankbord-nl-*.js', (route) => route.abort());
  await openPage(page, pages.url, { surveys: [survey], locale: 'nl' });
  await page.evaluate(() => klankbord.open('asked'));
  await expect(page.getByRole('dialog', { name: 'Zou je ons aanraden?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('Failed to load resource')));
});

test('from right to left, the card and the scale are the other way round', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [survey], locale: 'ar' });
  await page.evaluate(() => klankbord.open('asked'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toHaveAttribute('dir', 'rtl');
  const xOf = async (name: string): Promise<number> =>
    (await dialog.getByRole('radio', { name, exact: true }).boundingBox())!.x;
  expect(await xOf('0')).toBeGreaterThan(await xOf('10'));
});
