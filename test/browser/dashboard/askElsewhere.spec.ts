// Asking elsewhere: the dashboard gives a link, a QR code and an e-mail; who follows one answers, and stands in Feedback.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import jsQr from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from '../../support/fixtures';
import type { Collector } from '../../support/startCollector';
import { expectToFit, schemes, setScheme } from './expectToFit';
import { forgive401, logIn } from './logIn';

const order = {
  id: 'order',
  name: 'Your order',
  when: 'purchase-done',
  questions: [
    { id: 'recommend', type: 'nps', label: 'Would you recommend us?' },
    { id: 'why', type: 'text', label: 'Why?' },
  ],
};

async function openSurvey(page: Page, { url }: Collector, site: string): Promise<void> {
  await logIn(page, url);
  const put = await page.request.put(`${url}/api/sites/${site}/config`, { data: { surveys: [order] } });
  expect(put.status()).toBe(200);
  await page.goto(`${url}/${site}/surveys/order`);
}

const asking = (page: Page) => page.getByRole('region', { name: 'Ask elsewhere' });

test('the QR code is read back as the link beside it; its answer stands in Feedback with channel and reference', async ({
  page,
  context,
  collector,
  site,
  harm,
}) => {
  await openSurvey(page, collector, site);
  const ask = asking(page);
  await ask.getByLabel('Channel').selectOption({ label: 'QR code (parcel, receipt, poster)' });
  await ask.getByLabel('Reference').fill('parcel 7');
  const link = `${collector.url}/s/${site}/order?channel=qr&ref=parcel%207`;
  await expect(ask.locator('.qr-address')).toHaveText(link);
  await expect(ask.getByText('This link works on this computer only')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    ask.getByRole('link', { name: 'Download PNG' }).click(),
  ]);
  const { width, height, data } = PNG.sync.read(readFileSync((await download.path())!));
  const read = jsQr(new Uint8ClampedArray(data), width, height, { inversionAttempts: 'dontInvert' })?.data;
  expect(read).toBe(link);

  const customer = await context.newPage();
  await customer.goto(read!);
  await customer.getByRole('radio', { name: /^9/ }).check({ force: true });
  await customer.getByRole('button', { name: /Send/ }).click();
  await expect(customer.getByText(/Thank/).first()).toBeVisible();
  await customer.close();
  await page.goto(`${collector.url}/${site}/feedback?channel=qr`);
  const row = page.locator('.answer-row');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('By QR code');
  await row.getByRole('link').click();
  await expect(page.getByText('parcel 7')).toBeVisible();
  forgive401(harm);
});

test('a score in the e-mail opens the page with it chosen, and counts only when it is confirmed', async ({
  page,
  context,
  collector,
  site,
  harm,
}) => {
  await openSurvey(page, collector, site);
  await expect(page.frameLocator('.mail-frame').getByText('Would you recommend us?')).toBeVisible();
  const html = await asking(page).getByRole('textbox', { name: 'Copy the HTML' }).inputValue();
  const customer = await context.newPage();
  await customer.setContent(html);
  await expect(customer.getByRole('link')).toHaveCount(11);
  await customer.goto((await customer.getByRole('link', { name: '8', exact: true }).getAttribute('href'))!);
  await expect(customer.getByRole('radio', { name: /^8/ })).toBeChecked();
  expect(await collector.responses(site)).toEqual([]);
  await customer.getByRole('button', { name: 'Next' }).click();
  await customer.getByRole('button', { name: /Send/ }).click();
  await expect.poll(async () => (await collector.responses(site))[0]?.scores).toEqual({ nps: 8 });
  await customer.close();
  forgive401(harm);
});

for (const { scheme, tag } of schemes) {
  test(`Ask elsewhere is free of axe violations and fits, ${scheme}`, { tag }, async ({
    page,
    collector,
    site,
    harm,
  }) => {
    await setScheme(page, scheme);
    await openSurvey(page, collector, site);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const channel of ['email', 'qr']) {
        await asking(page).getByLabel('Channel').selectOption(channel);
        if (channel === 'qr') await expect(asking(page).locator('.qr img')).toBeVisible();
        else await expect(page.frameLocator('.mail-frame').getByRole('link').last()).toBeVisible();
        await expect(asking(page).locator('pre')).toContainText(`channel=${channel}`);
        await expectToFit(page, `${channel} at ${width}`);
      }
    }
    forgive401(harm);
  });
}
