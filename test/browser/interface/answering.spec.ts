// From a question to a stored answer: with keys alone, and with a pointer.

import { expect, test } from '../../support/fixtures';
import { focused, openPage } from './openPage';
import { questions, surveyOf } from './surveys';

test('keys alone: from the launcher to thanks, and the focus is back where it was', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url);
  await page.getByRole('button', { name: 'Feedback' }).waitFor();
  // A link, a button, and then the launcher.
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Feedback');
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'How was your visit?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('2');
  await expect(dialog.getByRole('radio', { name: 'Poor', exact: true })).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: 'Okay' })).toBeChecked();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('textbox', { name: 'What could be better?' })).toBeFocused();
  await page.keyboard.type('The sizes\nof the boots');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toBeFocused();
  await page.keyboard.type('anna@example.com');
  await page.keyboard.press('Enter');

  await expect(page.getByText('Thank you. Your answer has arrived.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await focused(page)).toBe('Feedback');

  await expect.poll(() => collector.responses(site)).toHaveLength(1);
  const [response] = await collector.responses(site);
  expect(response).toMatchObject({ complete: true, scores: { rating: 3 }, comment: 'The sizes\nof the boots' });
  const feedback = (await collector.events(site)).find(({ name }) => name === 'feedback')!;
  expect(feedback.props).toMatchObject({
    survey: { id: 'feedback', version: 1, name: 'How was your visit?' },
    answers: [
      { question: 'rating', type: 'rating', label: 'How was your visit?', value: 3, scale: [1, 5] },
      { question: 'better', type: 'text', value: 'The sizes\nof the boots' },
    ],
    contact: { email: 'anna@example.com' },
  });
  expect(feedback.props.durationMs).toEqual(expect.any(Number));
  expect(new Date(feedback.props.asked as string).toISOString()).toBe(feedback.props.asked);
});

test('a pointer: a tap goes on, Back keeps what was chosen, thanks go by themselves', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, {
    surveys: [surveyOf(questions.nps, questions.long)],
    launcher: { survey: 'asked' },
  });
  await page.getByRole('button', { name: 'Feedback' }).click();
  await page.getByRole('radio', { name: '7' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('radio', { name: '7' })).toBeChecked();
  await page.getByRole('radio', { name: '9' }).click();
  await expect(page.getByRole('textbox')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thank you. Your answer has arrived.').first()).toBeVisible();
  // The pointer still lies where the button was, but nobody points at anything.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Feedback' })).toBeVisible();
  await expect.poll(async () => (await collector.responses(site))[0]?.scores).toEqual({ nps: 9 });
});

test('thanks stay while the pointer is on them', { tag: '@long' }, async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.thumb)] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.getByRole('radio', { name: 'Thumbs up' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  const thanks = page.getByText('Thank you.').first();
  await thanks.hover();
  await page.waitForTimeout(5000);
  await expect(thanks).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(thanks).toHaveCount(0);
});

test('digits: one and zero make ten; arrows do not go on', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps, questions.long)] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(page.getByRole('radio', { name: '10' })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: '9' })).toBeChecked();
  await page.waitForTimeout(600);
  await expect(page.getByRole('radio', { name: '9' })).toBeFocused();
});

test('what is wrong is said in words, at the field and aloud; an empty survey is not sent', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.line, questions.email, questions.contact)] });
  await page.evaluate(() => klankbord.open('asked'));
  const field = page.getByRole('textbox');
  await field.fill('a rain jacket that packs small');
  await expect(page.getByText('10 characters too many')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Please keep it to 20 characters.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription('Please keep it to 20 characters.');
  await field.fill('');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('status')).toHaveText('Question 2 of 3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Fill this in to go on.');
  await page.keyboard.type('anna@example');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('This is not a complete e-mail address.');
  await expect(field).toBeFocused();
});

test('a survey with nothing filled in says so', async ({ page, pages, collector, site }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.star, questions.long)] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('status')).toHaveText(/Nothing is filled in yet/);
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await collector.responses(site)).toEqual([]);
});
