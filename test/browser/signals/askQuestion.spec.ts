// Asking: by telephone, mail, WhatsApp and forms; sharing is not asking.

import { expect, test } from '../../support/fixtures';
import { toldBy } from './toldBy';

test('links and forms that ask somebody', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/contact.html`);
  await page.getByText('Call us').click();
  await page.getByText('Mail us').click();
  await page.getByText('WhatsApp us').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Call from the shadow').click();
  await page.getByLabel('Question').fill('Where is my secret order?');
  await page.getByRole('button', { name: 'Ask' }).click();
  const ways = ['phone', 'email', 'whatsapp', 'phone', 'form'];
  expect(await toldBy(page, 'ask_question')).toEqual(ways.map((by) => ({ by })));
  const everything = await page.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
  expect(everything).not.toMatch(/secret|31201234567|31612345678|service@/);
});

test('sharing, other links and forms without room for a question are none', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/contact.html`);
  for (const text of ['Share', 'Mail a friend', 'Top']) await page.getByText(text, { exact: true }).click();
  await page.getByLabel('E-mail').fill('ada@shop.example');
  await page.getByRole('button', { name: 'Subscribe' }).click();
  expect(await toldBy(page, 'ask_question')).toEqual([]);
});

test('a text on another page is a review, not a question', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/review.html`);
  await page.getByLabel('Question').fill('Lovely');
  await page.getByRole('button', { name: 'Ask' }).click();
  expect(await toldBy(page, 'ask_question')).toEqual([]);
});

test('a double click asks once', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/contact.html`);
  await page.getByText('Call us').dblclick();
  expect(await toldBy(page, 'ask_question')).toEqual([{ by: 'phone' }]);
});

test('destroy() ends it', async ({ page, pages }) => {
  await page.goto(`${pages.url}/pages/contact.html`);
  await page.evaluate(() => klankbord.destroy());
  await page.getByText('Call us').click();
  await page.getByRole('button', { name: 'Ask' }).click();
  expect(await toldBy(page, 'ask_question')).toEqual([]);
});
