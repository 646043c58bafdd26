// Entering answers for customers on the phone: by the keyboard alone, one after the other, kept when saving fails.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import type { Collector } from '../../support/startCollector';
import { expectToFit, schemes, setScheme } from './expectToFit';
import { invite } from './invite';
import { forgive401, logIn } from './logIn';

const ANNA = 'v_BBBBBBBBBBBBBBBBBBBBBB';
const order = {
  id: 'order',
  name: 'Your order',
  when: 'purchase-done',
  questions: [
    { id: 'recommend', type: 'nps', label: 'Would you recommend us?' },
    { id: 'why', type: 'text', label: 'Why?', required: true },
  ],
};

async function openForm(page: Page, { url }: Collector, site: string): Promise<void> {
  await postEvents(url, site, [{ ...makeEvents(1)[0]!, visitor: ANNA, user: 'customer-42' }]);
  await logIn(page, url);
  const put = await page.request.put(`${url}/api/sites/${site}/config`, { data: { surveys: [order] } });
  expect(put.status()).toBe(200);
  await page.goto(`${url}/${site}/feedback`);
  await page.getByRole('link', { name: 'Enter an answer' }).click();
  await expect(questions(page).getByRole('radio').first()).toBeVisible();
}

const questions = (page: Page) => page.frameLocator('iframe[title="The questions of “Your order”"]');

/** Goes on with Tab until one of these has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const hasFocus = (): Promise<boolean> => wanted.evaluateAll((all) => all.some((one) => one.matches(':focus')));
  await expect
    .poll(async () => {
      if (await hasFocus()) return true;
      await page.keyboard.press('Tab');
      return hasFocus();
    })
    .toBe(true);
}

/** From the field of the customer on: nothing but keys. */
async function enterByKeys(page: Page, user: string, score: string, said: string): Promise<void> {
  const { keyboard } = page;
  await keyboard.type(user);
  await keyboard.press('Tab');
  await keyboard.type(`ticket ${score}`);
  await tabTo(page, questions(page).getByRole('radio'));
  await keyboard.press(score);
  await expect(questions(page).getByRole('radio', { name: new RegExp(`^${score}`) })).toBeChecked();
  await keyboard.press('Enter');
  await expect(questions(page).getByRole('textbox')).toBeFocused();
  await keyboard.type(said);
  await tabTo(page, questions(page).getByRole('button', { name: 'Save and next' }));
  await keyboard.press('Enter');
}

test('two answers by the keyboard alone: they stand in Feedback with channel and author, and on the customer’s page', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await openForm(page, collector, site);
  const customer = page.getByLabel('Customer number');
  await customer.focus();
  await enterByKeys(page, 'customer-42', '3', 'Nobody picked up');
  await expect(page.getByText('Saved: Nobody picked up. Ready for the next one.')).toBeVisible();
  await expect(customer).toBeFocused();
  await expect(customer).toHaveValue('');
  await expect(questions(page).getByRole('radio').first()).toBeVisible();
  await enterByKeys(page, 'customer-43', '9', 'Kind people');
  await expect(page.getByText('Saved: Kind people. Ready for the next one.')).toBeVisible();

  await page.getByRole('link', { name: 'Nobody picked up' }).click();
  const facts = page.getByRole('complementary');
  for (const fact of ['By phone', 'ticket 3', 'customer-42', 'owner']) await expect(facts).toContainText(fact);
  await page.goto(`${collector.url}/${site}/visitors/${ANNA}`);
  // Its case, which a rule opens a blink later, quotes it as well.
  const said = page.getByRole('region', { name: 'Answers' }).locator('.own-words');
  await expect(said).toHaveText(['Nobody picked up']);
  // One who never came by a browser has a page too.
  await page.goto(`${collector.url}/${site}/feedback?q=kind`);
  await page.getByRole('link', { name: 'Kind people' }).click();
  await page.getByRole('link', { name: 'Everything of this visitor' }).click();
  await expect(page.getByRole('heading', { name: 'Customer customer-43' })).toBeVisible();
  await expect(said).toHaveText(['Kind people']);
  await page.goto(`${collector.url}/${site}/feedback?channel=phone`);
  await expect(page.locator('.own-words')).toHaveText(['Kind people', 'Nobody picked up']);
  forgive401(harm);
});

test('the same rules as in the shop hold; an answer that cannot be saved is kept until it can', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await openForm(page, collector, site);
  const path = `**/api/sites/${site}/entries`;
  await page.route(path, (route) => route.abort());
  await page.getByLabel('Reference').fill('order-42');
  await questions(page).getByRole('radio', { name: /^7/ }).check({ force: true });
  await questions(page).getByRole('button', { name: 'Next' }).click();
  // A question that has to be answered.
  await questions(page).getByRole('button', { name: 'Save and next' }).click();
  await expect(questions(page).getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await questions(page).getByRole('textbox').fill('Fine so far');
  await questions(page).getByRole('button', { name: 'Save and next' }).click();
  await expect(page.getByText('This answer is not saved yet')).toBeVisible();
  await page.unroute(path);
  await page.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByText('Saved: Fine so far.')).toBeVisible();
  expect(await collector.responses(site)).toMatchObject([{ scores: { nps: 7 }, ref: 'order-42', channel: 'phone' }]);
  harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('ERR_FAILED')));
  forgive401(harm);
});

test('a survey in two languages is asked in the one that is chosen, and the answer says which', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await openForm(page, collector, site);
  const label = { en: 'How was it?', nl: 'Hoe was het?' };
  const both = { ...order, id: 'both', name: 'Both', questions: [{ id: 'how', type: 'rating', label }] };
  const put = await page.request.put(`${collector.url}/api/sites/${site}/config`, { data: { surveys: [order, both] } });
  expect(put.status()).toBe(200);
  await page.goto(`${collector.url}/${site}/enter`);
  await expect(page.getByLabel('Survey')).toBeVisible();
  await page.getByLabel('Survey').selectOption('both');
  await page.getByLabel('Language').selectOption('nl');
  const frame = page.frameLocator('iframe[title="The questions of “Both”"]');
  await expect(frame.getByText('Hoe was het?')).toBeVisible();
  // By key: the frame grows to its question, and what a pointer aims at moves.
  await frame.getByRole('radio').nth(3).focus();
  await page.keyboard.press('Space');
  await expect(frame.getByRole('radio').nth(3)).toBeChecked();
  await frame.getByRole('button', { name: 'Opslaan en volgende' }).click();
  await expect(page.getByText(/Ready for the next one/)).toBeVisible();
  await expect(page.getByLabel('Language')).toHaveValue('nl');
  expect(await collector.responses(site)).toMatchObject([{ locale: 'nl', survey: { id: 'both' } }]);
  forgive401(harm);
});

test('a reader is told that entering is for editors', async ({ page, browser, collector, site, harm }) => {
  await openForm(page, collector, site);
  const theirs = await invite(page, browser, { url: collector.url, site, role: 'reader' });
  await theirs.goto(`${collector.url}/${site}/enter`);
  await expect(theirs.getByText('Entering answers is for editors of this site.')).toBeVisible();
  await expect(theirs.locator('iframe')).toHaveCount(0);
  await theirs.goto(`${collector.url}/${site}/feedback`);
  await expect(theirs.getByRole('heading', { name: 'Feedback' })).toBeVisible();
  await expect(theirs.getByRole('link', { name: 'Enter an answer' })).toHaveCount(0);
  await theirs.close();
  forgive401(harm);
});

for (const { scheme, tag } of schemes) {
  test(`Enter an answer is free of axe violations and fits, ${scheme}`, { tag }, async ({
    page,
    collector,
    site,
    harm,
  }) => {
    await setScheme(page, scheme);
    await openForm(page, collector, site);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${collector.url}/${site}/enter`);
      await expect(questions(page).getByRole('radio').first()).toBeVisible();
      await expectToFit(page, `enter at ${width}`);
    }
    forgive401(harm);
  });
}
