// The flow of a survey: several questions on a page, branches, drafts, partial answers, and what goes along.

import type { Page } from '@playwright/test';
import type { Survey } from '@klankbord/protocol/survey';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { readQueue } from '../../support/readQueue';
import { openPage } from './openPage';

test.use({ actionTimeout: 5000 });

const survey: Survey = {
  id: 'asked',
  version: 2,
  questions: [
    { id: 'nps', type: 'nps', label: 'Would you recommend us?', required: true },
    { id: 'ease', type: 'rating', look: 'number', label: 'How easy was it?', required: true },
    {
      id: 'why',
      type: 'text',
      long: true,
      label: 'You gave {{answers.nps}}. Why?',
      showIf: { answer: { nps: { lte: 6 } } },
    },
    { id: 'who', type: 'contact', label: 'May we write to you, {{traits.name}}?' },
  ],
  pages: [['nps', 'ease'], ['why'], ['who']],
};
const short: Survey = {
  id: 'short',
  questions: [
    { id: 'nps', type: 'nps', label: 'Would you recommend us?' },
    { id: 'why', type: 'text', label: 'Why?' },
  ],
};

const open = (page: Page, id: string): Promise<void> => page.evaluate((survey) => klankbord.open(survey), id);
const draftsOf = async (page: Page): Promise<string[]> =>
  (await readQueue(page)).filter(([key]) => key.startsWith('d')).map(([, json]) => json);

/** The revisions of answers that the page makes, as the page tells them. */
async function watchRevisions(page: Page): Promise<() => Promise<Record<string, unknown>[]>> {
  await page.evaluate(() => {
    const seen: unknown[] = [];
    (window as unknown as { seen: unknown[] }).seen = seen;
    klankbord.on('event', ({ name, props }) => name === 'feedback' && seen.push(props));
  });
  return () => page.evaluate(() => (window as unknown as { seen: Record<string, unknown>[] }).seen);
}

test('several questions on a page: each its own group and its own fault, the focus goes to the first', async ({
  page,
  pages,
}) => {
  await openPage(page, pages.url, { surveys: [survey] });
  await open(page, 'asked');
  const nps = page.getByRole('radiogroup', { name: 'Would you recommend us?' });
  const ease = page.getByRole('radiogroup', { name: 'How easy was it?' });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Choose an answer to go on.').first()).toBeVisible();
  await expect(nps.getByRole('radio').first()).toBeFocused();
  // Digits choose in the group that has the focus.
  await page.keyboard.press('3');
  await expect(nps.getByRole('radio', { name: '3' })).toBeChecked();
  await expect(ease.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(ease.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('2');
  await expect(nps.getByRole('radio', { name: '3' })).toBeChecked();
  await expect(ease.getByRole('radio', { name: '2' })).toBeChecked();
  expect(await findAxeFaults(page)).toEqual([]);
  const doubled = await page.evaluate(() => {
    const ids = [...document.querySelector('klankbord-widget')!.shadowRoot!.querySelectorAll('[id]')].map(
      ({ id }) => id,
    );
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(doubled).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'You gave 3. Why?' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Page 2 of 3');
});

test('a branch that is left out is not sent; Back keeps what was filled in, the progress never runs backwards', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, { surveys: [survey] });
  await open(page, 'asked');
  const progress = (): Promise<number> =>
    page
      .locator('klankbord-widget [part=progress] div')
      .evaluate((line: HTMLElement) => Number(line.style.getPropertyValue('--kb-done')));
  const card = page.getByRole('dialog');
  await card.getByRole('radio', { name: '2' }).first().check({ force: true });
  await card.getByRole('radio', { name: '4' }).last().check({ force: true });
  await card.getByRole('button', { name: 'Next' }).click();
  await card.getByRole('textbox').fill('The lift');
  await card.getByRole('button', { name: 'Next' }).click();
  // Who is asked is not known: nothing stands in that place.
  await expect(card.getByText('May we write to you?')).toBeVisible();
  expect(await progress()).toBe(1);
  await card.getByRole('button', { name: 'Back' }).click();
  await expect(card.getByRole('textbox')).toHaveValue('The lift');
  await card.getByRole('button', { name: 'Back' }).click();
  expect(await progress()).toBe(1);
  await card.getByRole('radio', { name: '9' }).check({ force: true });
  await card.getByRole('button', { name: 'Next' }).click();
  await card.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thank you.').first()).toBeVisible();
  await expect.poll(() => collector.responses(site)).toHaveLength(1);
  const { props } = (await collector.events(site)).find(({ name }) => name === 'feedback')!;
  expect((props.answers as { question: string }[]).map(({ question }) => question)).toEqual(['nps', 'ease']);
  expect(props).not.toHaveProperty('comment');
});

test('a form that is half filled in survives a reload, and goes on as a higher revision of the same response', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, { surveys: [short] });
  await open(page, 'short');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The voucher fie');
  await page.reload();
  // It stands there again by itself, on the page where it was.
  const field = page.getByRole('textbox', { name: 'Why?' });
  await expect(field).toHaveValue('The voucher fie');
  await expect
    .poll(async () => (await collector.responses(site))[0])
    .toMatchObject({ complete: false, scores: { nps: 3 } });
  const [partial] = (await collector.events(site)).filter(({ name }) => name === 'feedback');
  expect(partial!.props).not.toHaveProperty('comment');
  expect(partial!.props.context).not.toHaveProperty('trail');
  await field.fill('The voucher field');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Thank you.').first()).toBeVisible();
  await expect
    .poll(() => collector.responses(site))
    .toMatchObject([{ complete: true, comment: 'The voucher field', scores: { nps: 3 } }]);
  const [first, last] = (await collector.events(site)).filter(({ name }) => name === 'feedback');
  expect([first!.props.response, first!.props.revision]).toEqual([last!.props.response, 1]);
  expect(last!.props.revision).toBe(2);
  expect(await draftsOf(page)).toEqual([]);
  await page.reload();
  await page.waitForFunction(() => 'version' in window.klankbord);
  await open(page, 'short');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('closed unfinished, what was chosen is sent; opened again it goes on, but it does not come back by itself', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, { surveys: [short] });
  const revisions = await watchRevisions(page);
  await open(page, 'short');
  await page.keyboard.press('7');
  await page.keyboard.press('Escape');
  await expect.poll(() => collector.responses(site)).toMatchObject([{ complete: false, scores: { nps: 7 } }]);
  // Opened and closed without a change it says nothing new.
  await open(page, 'short');
  await expect(page.getByRole('radio', { name: '7' })).toBeChecked();
  await page.keyboard.press('Escape');
  expect(await revisions()).toHaveLength(1);
  await page.reload();
  await page.waitForFunction(() => 'version' in window.klankbord);
  await page.waitForTimeout(500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('closed for good when it came by itself: no draft stays', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [{ ...short, when: { event: 'asked' } }] });
  await page.evaluate(() => klankbord.track('asked'));
  await page.getByRole('radio', { name: '7' }).check({ force: true });
  await expect.poll(() => draftsOf(page)).toHaveLength(1);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => draftsOf(page)).toEqual([]);
});

test('withdrawn consent takes the draft away, and no more is written', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [short] });
  await open(page, 'short');
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await expect.poll(() => draftsOf(page)).toHaveLength(1);
  await page.evaluate(() => klankbord.consent('denied'));
  await expect.poll(() => draftsOf(page)).toEqual([]);
  await page.keyboard.type('Some more words');
  await page.waitForTimeout(700);
  expect(await draftsOf(page)).toEqual([]);
});

test('two tabs: the one that opened the survey last owns the draft', async ({ page, pages, context }) => {
  await openPage(page, pages.url, { surveys: [short] });
  await open(page, 'short');
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await page.keyboard.type('One');
  await expect.poll(() => draftsOf(page)).toMatchObject([expect.stringContaining('"One"')]);
  const other = await context.newPage();
  await openPage(other, pages.url, { surveys: [short] });
  await open(other, 'short');
  await expect(other.getByRole('textbox')).toHaveValue('One');
  await other.getByRole('textbox').fill('Two');
  await expect.poll(() => draftsOf(page)).toMatchObject([expect.stringContaining('"Two"')]);
  await page.getByRole('textbox').fill('Three');
  await page.waitForTimeout(1200);
  expect(await draftsOf(page)).toMatchObject([expect.stringContaining('"Two"')]);
});

test('"Sent with your answer": one line that opens to the trail in plain words, and a switch', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, { surveys: [short], signals: false });
  await open(page, 'short');
  await page.keyboard.press('8');
  await page.keyboard.press('Enter');
  // Nothing has been noticed: nothing is offered.
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  await expect(page.getByText('Sent with your answer')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.evaluate(() => klankbord.track('search', { search_term: 'rain jacket', results_count: 0 }));
  await open(page, 'short');
  await page.getByText('Sent with your answer: this visit').click();
  await expect(page.getByText('Searched for rain jacket, nothing found')).toBeVisible();
  expect(await findAxeFaults(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Send these steps along' }).uncheck();
  await expect(page.getByText('Sent without this visit')).toBeVisible();
  await expect(page.getByText('Searched for rain jacket')).toHaveCount(0);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(async () => (await collector.responses(site))[0]?.complete).toBe(true);
  const sent = (await collector.events(site)).filter(({ name }) => name === 'feedback').at(-1)!;
  expect(Object.keys(sent.props.context as object).sort()).toEqual(['consent', 'device', 'furthest', 'stage']);
});
