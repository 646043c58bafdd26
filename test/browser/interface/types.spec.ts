// Each question type by pointer, and its answer as the collector has it; keys and names are promise A1's.

import type { Locator, Page } from '@playwright/test';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { openPage } from './openPage';
import { questions, surveyOf } from './surveys';

interface Way {
  /** The question as the tests of this folder ask it. */
  name: keyof typeof questions;
  /** What the pointer does; the last act may go on by itself. */
  point(dialog: Locator): Promise<void>;
  answer: object;
  scores?: Record<string, number>;
  consents?: object;
  /** A tap on it goes on by itself. */
  goesOn?: boolean;
}

/** The cell, not the radio: a smiley lies over it, and hands the click on. */
const cell = (name: string) => (dialog: Locator) =>
  dialog.locator('.cell', { has: dialog.page().getByRole('radio', { name, exact: true }) }).click();
const row = (dialog: Locator, text: string): Promise<void> => dialog.locator('.row', { hasText: text }).click();
const voucher = { id: 'voucher', label: 'The voucher' };

const ways: Way[] = [
  {
    name: 'csat',
    point: cell('Satisfied'),
    answer: { type: 'csat', label: 'How satisfied are you with your visit?', value: 4, scale: [1, 5] },
    scores: { csat: 4 },
    goesOn: true,
  },
  {
    name: 'csatNumber',
    point: cell('2'),
    answer: { type: 'csat', value: 2, scale: [1, 5] },
    scores: { delivery: 2 },
    goesOn: true,
  },
  {
    name: 'ces',
    point: cell('6'),
    answer: { type: 'ces', value: 6, scale: [1, 7] },
    scores: { ces: 6 },
    goesOn: true,
  },
  {
    name: 'expectation',
    point: cell('Much better'),
    answer: { type: 'expectation', value: 5, scale: [1, 5] },
    scores: { expectation: 5 },
    goesOn: true,
  },
  {
    name: 'goal',
    async point(dialog) {
      await cell('Partly')(dialog);
      await row(dialog, 'Compare jackets');
    },
    answer: {
      type: 'goal',
      label: 'Did you manage to do what you came for?',
      value: { success: 'partly', goal: { id: 'compare', label: 'Compare jackets' } },
    },
    goesOn: true,
  },
  {
    name: 'choice',
    point: (dialog) => row(dialog, 'The voucher'),
    answer: { type: 'choice', label: 'What made it hard?', value: [voucher] },
    goesOn: true,
  },
  {
    name: 'many',
    async point(dialog) {
      await row(dialog, 'How light it is');
      await row(dialog, 'The price');
      await row(dialog, 'The brand');
      await row(dialog, 'The brand');
    },
    answer: {
      type: 'choice',
      value: [
        { id: 'price', label: 'The price' },
        { id: 'weight', label: 'How light it is, and how small it can be packed into the pocket of another one' },
      ],
    },
  },
  {
    name: 'consent',
    point: (dialog) => dialog.locator('.consent').click(),
    answer: {
      type: 'consent',
      value: true,
      purpose: 'contact',
      text: 'You may write to me about this answer.',
    },
    consents: { contact: { given: true, text: 'You may write to me about this answer.' } },
  },
];

/** Opens the question, followed by one in words. */
async function ask(page: Page, address: string, name: keyof typeof questions): Promise<Locator> {
  await openPage(page, address, { surveys: [surveyOf(questions[name], questions.long)] });
  await page.evaluate(() => klankbord.open('asked'));
  return page.getByRole('dialog');
}

for (const { name, point, answer, scores, consents, goesOn } of ways) {
  const expected = {
    answers: [{ question: name, ...answer }],
    ...(scores && { scores }),
    ...(consents && { consents }),
  };

  test(`${name} by pointer`, async ({ page, pages, collector, site }) => {
    const dialog = await ask(page, pages.url, name);
    await point(dialog);
    if (!goesOn) await dialog.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('textbox', { name: 'What could be better?' })).toBeVisible();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('Thank you.').first()).toBeVisible();
    await expect.poll(() => collector.responses(site)).toHaveLength(1);
    const feedback = (await collector.events(site)).find((event) => event.name === 'feedback')!;
    expect(feedback.props).toMatchObject(expected);
    expect((await collector.responses(site))[0]!.scores).toEqual(scores ?? {});
  });
}

test('other opens a field that has the focus; what is written there travels beside the choices', async ({
  page,
  pages,
  collector,
  site,
}) => {
  const dialog = await ask(page, pages.url, 'choice');
  const field = dialog.getByRole('textbox', { name: 'Something else' });
  await expect(field).toHaveCount(0);
  await row(dialog, 'Something else');
  await expect(field).toBeFocused();
  // Digits are written there, and do not choose.
  await page.keyboard.type('2 lifts were out of order ');
  await expect(dialog.getByRole('radio', { name: 'Something else' })).toBeChecked();
  await page.waitForTimeout(400);
  await expect(field).toHaveValue('2 lifts were out of order ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => collector.responses(site)).toHaveLength(1);
  expect((await collector.responses(site))[0]!.answers).toEqual([
    { question: 'choice', type: 'choice', label: 'What made it hard?', value: [], other: '2 lifts were out of order' },
  ]);
});

test('the arrows pass over other without falling into its field, its digit goes there', async ({ page, pages }) => {
  const dialog = await ask(page, pages.url, 'choice');
  const field = dialog.getByRole('textbox', { name: 'Something else' });
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowDown');
  await expect(field).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'Something else' })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveCount(0);
  await page.keyboard.press('4');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});

test('too few, too many, and a consent that must be given, said aloud', async ({ page, pages }) => {
  const must = { ...questions.consent, required: true };
  await openPage(page, pages.url, { surveys: [surveyOf(questions.many, must)] });
  await page.evaluate(() => klankbord.open('asked'));
  const status = page.getByRole('status');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Please choose at least 2.');
  for (const key of ['2', '3', '4']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Please choose no more than 3.');
  expect(await findAxeFaults(page)).toEqual([]);
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: 'You may write to me about this answer.' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Tick this to go on.');
  await expect(page.getByRole('checkbox')).toHaveAttribute('aria-invalid', 'true');
  expect(await findAxeFaults(page)).toEqual([]);
  // The close button lies over the row, not under it.
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

for (const [way, answer] of [
  ['pointer', true],
  ['keys', false],
] as const) {
  test(`a notice is asked whether it helped, by ${way}`, async ({ page, pages, collector, site }) => {
    await openPage(page, pages.url, {
      surveys: [surveyOf({ ...questions.statement, id: 'first' }, questions.statement)],
    });
    await page.evaluate(() => klankbord.open('asked'));
    const dialog = page.getByRole('dialog', { name: 'The post is slow this week.' });
    await expect(dialog.getByRole('button', { name: 'Yes' })).toHaveCount(0);
    await page.keyboard.press('Enter');
    const helped = dialog.getByRole('group', { name: 'Did this help?' });
    await expect(helped).toBeVisible();
    expect(await findAxeFaults(page)).toEqual([]);
    // There is nothing to send yet.
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Question 2 of 2');
    if (way === 'pointer') await helped.getByRole('button', { name: 'Yes' }).click();
    else {
      await helped.getByRole('button', { name: 'No' }).focus();
      await page.keyboard.press('Enter');
    }
    await expect(page.getByText('Thank you.').first()).toBeVisible();
    await expect.poll(() => collector.responses(site)).toHaveLength(1);
    const feedback = (await collector.events(site)).find((event) => event.name === 'feedback')!;
    expect(feedback.props).toMatchObject({ answers: [], helped: answer, complete: true });
  });
}

test('a shuffled list keeps its order while it is shown, and has others at other showings', async ({ page, pages }) => {
  const options = Array.from({ length: 8 }, (_, at) => ({ id: `o${at}`, label: `Option ${at}` }));
  const list = { id: 'list', type: 'choice', label: 'Which?', options, shuffle: true, other: true } as const;
  await openPage(page, pages.url, { surveys: [surveyOf(list, questions.long)] });
  const order = (): Promise<string[]> => page.locator('klankbord-widget .row').allTextContents();
  const orders = new Set<string>();
  for (let showing = 0; showing < 3; showing += 1) {
    await page.evaluate(() => klankbord.open('asked'));
    await page.getByRole('dialog').waitFor();
    const before = await order();
    expect([...before].sort()).toEqual([...options.map(({ label }) => label), 'Something else']);
    expect(before.at(-1)).toBe('Something else');
    // The digit goes by what stands on screen.
    await page.keyboard.press('3');
    await expect(page.getByRole('radio', { name: before[2]!, exact: true })).toBeChecked();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await order()).toEqual(before);
    orders.add(before.join());
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // A form that is taken up again has its order; this one is to begin anew.
    await page.evaluate(() => klankbord.forget());
  }
  expect(orders.size).toBeGreaterThan(1);
});

test('from right to left, scales and rows are the other way round', async ({ page, pages }) => {
  await openPage(page, pages.url, {
    surveys: [surveyOf(questions.ces), { ...surveyOf(questions.choice), id: 'rows' }],
    locale: 'ar',
  });
  const dialog = page.getByRole('dialog');
  const xOf = async (locator: Locator): Promise<number> => (await locator.first().boundingBox())!.x;
  await page.evaluate(() => klankbord.open('asked'));
  expect(await xOf(dialog.getByRole('radio', { name: '1', exact: true }))).toBeGreaterThan(
    await xOf(dialog.getByRole('radio', { name: '7', exact: true })),
  );
  await page.evaluate(() => klankbord.open('rows'));
  expect(await xOf(dialog.locator('.box'))).toBeGreaterThan(await xOf(dialog.locator('.said')));
});
