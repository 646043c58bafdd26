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

test('a region is spoken in its language, and a page that writes de_AT too', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [survey], locale: 'de_AT' });
  await page.evaluate(() => klankbord.open('asked'));
  await expect(page.getByRole('button', { name: 'Weiter' })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveAttribute('lang', 'de-AT');
});

test('the page turns to another language: what is open goes on in it, with what was filled in', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, { surveys: [survey] });
  await expect(page.getByRole('button', { name: 'Feedback' })).toBeVisible();
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('8');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Plus de couleurs');
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'fr-CH'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Envoyer' })).toBeVisible();
  await expect(dialog).toHaveAttribute('lang', 'fr-CH');
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page.getByRole('textbox')).toHaveValue('Plus de couleurs');
  await expect(page.getByRole('textbox')).toBeFocused();

  await page.evaluate(() => document.documentElement.setAttribute('lang', 'nl'));
  await expect(page.getByRole('textbox', { name: 'Wat kan er beter?' })).toBeFocused();
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'ar'));
  await expect(dialog).toHaveAttribute('dir', 'rtl');
  await dialog.getByRole('button', { name: 'رجوع' }).click();
  await expect(dialog.getByRole('radio', { name: '8', exact: true })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('شكرًا لك. وصلت إجابتك.').first()).toBeVisible();
  await expect.poll(async () => (await collector.responses(site))[0]?.scores).toEqual({ nps: 8 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'رأيك' })).toBeVisible();
});

test('with the option locale, the page may turn as it likes', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [survey], locale: 'nl' });
  await page.evaluate(() => klankbord.open('asked'));
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'fr'));
  await page.keyboard.press('8');
  await expect(page.getByRole('button', { name: 'Volgende' })).toBeVisible();
});

test('the built-in survey is asked in the language of the page', async ({ page, pages }) => {
  await openPage(page, pages.url, { locale: 'it' });
  await page.getByRole('button', { name: 'Il tuo parere' }).click();
  await expect(page.getByRole('dialog', { name: 'Com’è andata la tua visita?' })).toBeVisible();
});

test('the words of the site go before ours; one that we do not have is told', async ({ page, pages }) => {
  await page.addInitScript(() => {
    (window as unknown as { told: unknown[] }).told = [];
  });
  const texts = {
    next: { en: 'Onwards', nl: 'Door' },
    'nps.low': 'Nope',
    launcher: { en: 'Tell us' },
    thankyou: 'Thanks',
  };
  await openPage(page, pages.url, { surveys: [survey], texts, locale: 'en-GB' } as never);
  await page.evaluate(() =>
    klankbord.on('diagnostic', (one) => (window as unknown as { told: unknown[] }).told.push([one.code, one.name])),
  );
  await page.getByRole('button', { name: 'Tell us' }).waitFor();
  await page.evaluate(() => klankbord.open('asked'));
  await expect(page.getByText('Nope')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Onwards' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([
    ['unknown-text', 'thankyou'],
  ]);
});
