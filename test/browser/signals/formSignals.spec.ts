// Forms: what they find wrong, and those that are left; names and kinds, never a value.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { openSignalPage, toldOf } from './signalPage';
import { whenReady } from '../../support/whenReady';

const open = (page: Page, url: string) => openSignalPage(page, `${url}/pages/forms.html`);
const SECRET = 'secret-value';

test('a failed submit tells each field once; typing on tells nothing, the next submit does', async ({
  page,
  pages,
}) => {
  await open(page, pages.url);
  await page.locator('#phone').fill(SECRET);
  await page.locator('#pay').click();
  const errors = [
    { field: 'email', kind: 'required' },
    { field: 'city', kind: 'required' },
    { field: 'phone', kind: 'pattern' },
  ];
  expect(await toldOf(page, 'form_error')).toEqual(errors);
  await page.locator('[name=email]').pressSequentially('no address');
  expect(await toldOf(page, 'form_error')).toEqual(errors);
  await page.locator('#pay').click();
  const all = await toldOf(page, 'form_error');
  expect(all).toEqual([...errors, { field: 'email', kind: 'type' }, ...errors.slice(1)]);
  expect(JSON.stringify(all)).not.toContain(SECRET);
});

test('aria-invalid that turns true, and messages that appear', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('#phone').focus();
  const mark = () => page.evaluate(() => document.querySelector('[name=email]')!.setAttribute('aria-invalid', 'true'));
  await mark();
  await mark();
  await page.evaluate((secret) => {
    document.getElementById('city-error')!.textContent = secret;
    document.getElementById('general')!.innerHTML = `<b>${secret}</b>`;
  }, SECRET);
  await expect.poll(() => toldOf(page, 'form_error')).toHaveLength(3);
  const told = await toldOf(page, 'form_error');
  expect(told).toEqual([
    { field: 'email', kind: 'required' },
    { field: 'city', kind: 'alert' },
    { field: 'phone', kind: 'alert' },
  ]);
});

test('no error: a script that asks, a toast, a message of success or in no form, and what stood there at load', async ({
  page,
  pages,
}) => {
  await open(page, pages.url);
  await page.evaluate(() => (document.querySelector('form') as HTMLFormElement).checkValidity());
  await page.locator('#phone').focus();
  await page.evaluate(() => {
    document.getElementById('toast')!.textContent = 'Added to your cart';
    document.getElementById('saved')!.textContent = 'Saved';
    document.body.insertAdjacentHTML('beforeend', '<div role="alert">Cookies</div>');
    const city = document.querySelector('[name=city]')!;
    city.setAttribute('aria-invalid', 'false');
    document.getElementById('city-error')!.textContent = 'Looks good';
  });
  await page.waitForTimeout(300);
  expect(await toldOf(page, 'form_error')).toEqual([]);
});

/** Leaves the page, and gives what the collector has of a name in the end. */
async function leave(page: Page, url: string, events: () => Promise<{ name: string; props: unknown }[]>) {
  await page.goto(`${url}/pages/short.html`);
  await whenReady(page);
  await page.evaluate(() => klankbord.track('left'));
  let all: { name: string; props: unknown }[] = [];
  await expect
    .poll(async () => {
      await page.evaluate(() => klankbord.flush());
      all = await events();
      return all.some(({ name }) => name === 'left');
    })
    .toBe(true);
  return all.filter(({ name }) => name === 'form_abandon').map(({ props }) => props);
}

test('a form that was begun and left: fields, seconds, corrections, and no value', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await open(page, pages.url);
  await page.locator('[name=email]').pressSequentially(SECRET);
  await page.keyboard.press('Tab');
  await page.keyboard.type(SECRET);
  await page.locator('[name=email]').click();
  await page.waitForTimeout(1200);
  await page.keyboard.type('!');
  const told = await leave(page, pages.url, () => collector.events(site));
  expect(told).toEqual([
    {
      form: 'checkout',
      fields: [
        { field: 'email', seconds: expect.any(Number), corrections: 1 },
        { field: 'city', seconds: expect.any(Number), corrections: 0 },
      ],
      seconds: expect.any(Number),
      corrections: 1,
    },
  ]);
  expect((told[0] as { seconds: number }).seconds).toBeGreaterThan(0);
  expect(JSON.stringify(await collector.events(site))).not.toContain(SECRET);
});

test('a submit that failed is no submit', async ({ page, pages, collector, site }) => {
  await open(page, pages.url);
  await page.locator('[name=email]').pressSequentially('x');
  await page.locator('#pay').click();
  expect(await leave(page, pages.url, () => collector.events(site))).toMatchObject([{ form: 'checkout' }]);
});

test('not told: sent, sent by a button of a script, a search, a filter, one field, a choice, a script that types', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await open(page, pages.url);
  await page.locator('[name=first]').pressSequentially('a');
  await page.locator('#send').click();
  await page.locator('[name=news]').pressSequentially('a');
  await page.locator('[name=q]').pressSequentially('a');
  await page.locator('[name=from]').pressSequentially('1');
  await page.locator('[name=size]').selectOption('L');
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[name=gift]')!;
    field.value = 'a';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.locator('[name=email]').fill('a@example.com');
  await page.locator('[name=city]').fill('Utrecht');
  await page.locator('#step').click();
  expect(await leave(page, pages.url, () => collector.events(site))).toEqual([]);
});

test('within a single-page site: told when the form is gone; a form whose fields are called id and name', async ({
  page,
  pages,
}) => {
  await open(page, pages.url);
  await page.locator('#hostile [name=id]').pressSequentially('a');
  await page.evaluate(() => history.pushState({}, '', '/pages/forms.html?page=2'));
  await page.waitForTimeout(300);
  expect(await toldOf(page, 'form_abandon')).toEqual([]);
  await page.evaluate(() => {
    document.getElementById('hostile')!.remove();
    history.pushState({}, '', '/pages/forms.html?page=3');
  });
  await expect.poll(() => toldOf(page, 'form_abandon')).toMatchObject([{ form: 'hostile', fields: [{ field: 'id' }] }]);
});

test('destroy() ends both', async ({ page, pages }) => {
  await open(page, pages.url);
  await page.locator('[name=email]').pressSequentially('x');
  await page.evaluate(() => klankbord.destroy());
  await page.locator('#pay').click();
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  expect(await toldOf(page, 'form_error')).toEqual([]);
  expect(await toldOf(page, 'form_abandon')).toEqual([]);
});
