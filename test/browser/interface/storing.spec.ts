// Thanks are said when the answer is stored, and something else when it is not.

import { expect, test } from '../../support/fixtures';
import { openPage } from './openPage';
import { questions, surveyOf } from './surveys';

const survey = { ...surveyOf(questions.nps, questions.long), thanks: { en: 'Thanks, that helps us.', nl: 'Fijn.' } };

test('the survey has its own thanks', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [survey] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('8');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thanks, that helps us.').first()).toBeVisible();
});

test('offline, the answer is kept and that is what is said; it arrives later', async ({
  page,
  pages,
  collector,
  site,
  harm,
}) => {
  await page.route(`${collector.url}/v1/batch`, (route) => route.abort());
  await openPage(page, pages.url, { surveys: [survey] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('8');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send' }).click();
  const kept = page.getByText('We kept your answer. It will be sent when you are online again.').first();
  await expect(kept).toBeVisible();
  await expect(page.getByText('Thanks, that helps us.')).toHaveCount(0);
  expect(await collector.responses(site)).toEqual([]);
  await page.unroute(`${collector.url}/v1/batch`);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(async () => (await collector.responses(site))[0]?.scores).toEqual({ nps: 8 });
  // The browser itself writes a line for every request that failed.
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('Failed to load resource')));
});

test('what could not be kept is said plainly, can be copied, and can be tried again', async ({
  page,
  pages,
  context,
  collector,
  site,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page, pages.url, { surveys: [survey] });
  await page.evaluate(() => klankbord.consent({ feedback: 'denied' }));
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The voucher field was hidden.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog', { name: /Your answer could not be stored/ })).toBeVisible();

  await page.getByRole('button', { name: 'Copy my answer' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Would you recommend us to a friend or colleague?\n3 / 10\n\nWhat could be better?\nThe voucher field was hidden.',
  );
  await page.evaluate(() => klankbord.consent({ feedback: 'granted' }));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Thanks, that helps us.').first()).toBeVisible();
  await expect.poll(() => collector.responses(site)).toHaveLength(1);
});

test('without a clipboard the text stands selected, to be copied by hand', async ({ page, pages }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openPage(page, pages.url, { surveys: [survey] });
  await page.evaluate(() => klankbord.consent({ feedback: 'denied' }));
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('button', { name: 'Copy my answer' }).click();
  const text = page.getByRole('textbox', { name: 'Your answer, ready to copy' });
  await expect(text).toBeFocused();
  const selected = await text.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe('Would you recommend us to a friend or colleague?\n3 / 10');
});

test('answered is told when thanks have gone, dismissed when it was closed unfinished', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [survey] });
  await page.evaluate(() => {
    const told: string[] = [];
    (window as unknown as { told: string[] }).told = told;
    for (const name of ['started', 'submitted', 'dismissed'] as const) klankbord.on(name, () => told.push(name));
  });
  const told = (): Promise<string[]> => page.evaluate(() => (window as unknown as { told: string[] }).told);
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('3');
  await page.keyboard.press('4');
  await page.keyboard.press('Escape');
  await expect.poll(told).toEqual(['started', 'dismissed']);
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Thanks, that helps us.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await told()).toEqual(['started', 'dismissed', 'started', 'submitted']);
});
