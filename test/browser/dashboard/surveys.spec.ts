// The Surveys page: what is published and its preview, a file that is refused with its reasons, published, compared, and taken back.

import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { invite } from './invite';
import { expectToFit, schemes, setScheme } from './expectToFit';
import { forgive401, logIn } from './logIn';

const order = {
  id: 'order',
  version: 1,
  name: 'Your order',
  when: 'purchase-done',
  questions: [{ id: 'effort', type: 'ces', label: 'How easy was it to order?' }],
};
const shorter = { ...order, name: 'Effort', questions: [{ ...order.questions[0], label: 'How easy was it?' }] };
const leaving = { id: 'leaving', when: { exit: true }, questions: [{ id: 'why', type: 'text', label: 'Why?' }] };

test('a file is published after its differences were seen, refused with its reasons, and taken back', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/overview`);
  await page.getByRole('link', { name: 'Surveys' }).click();
  await expect(page.getByRole('heading', { name: 'No surveys yet' })).toBeVisible();

  const open = () => page.getByRole('button', { name: 'Publish a file' }).click();
  const lookOver = (surveys: unknown) =>
    page
      .getByLabel('Or paste it')
      .fill(JSON.stringify(surveys))
      .then(() => page.getByRole('button', { name: 'Look it over' }).click());
  const publish = page.getByRole('button', { name: 'Publish', exact: true });

  await open();
  await page.getByLabel('A JSON file').setInputFiles({
    name: 'surveys.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ surveys: [order] })),
  });
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByRole('heading', { name: 'What changes' })).toBeFocused();
  await publish.click();
  await expect(page.getByText('Version 1 is published.')).toBeFocused();
  await expect(page.getByText('Asked at the moment: Completed an order')).toBeVisible();

  await open();
  await lookOver([{ ...order, when: 'purchas-done' }]);
  await expect(page.getByRole('heading', { name: 'It cannot be published: 1 error' })).toBeFocused();
  await expect(page.getByText('There is no moment "purchas-done".', { exact: true })).toBeVisible();
  await expect(page.getByText('Did you mean "purchase-done"?')).toBeVisible();
  await expect(publish).toHaveCount(0);

  await lookOver([shorter, leaving]);
  const change = page.getByRole('row', { name: /questions\.effort\.label/ });
  await expect(change).toContainText('How easy was it to order?');
  await expect(change).toContainText('How easy was it?');
  await expect(page.locator('.difference')).toContainText('Added leaving');
  await page.getByLabel('Note').fill('Shorter, and ask who leaves');
  await publish.click();
  await expect(page.getByText('Version 2 is published.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Effort' })).toBeVisible();

  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions.getByText('Shorter, and ask who leaves')).toBeVisible();
  await versions.getByRole('button', { name: 'Compare version 2' }).click();
  await expect(versions.getByRole('row', { name: /^name/ })).toContainText('Your order');
  await versions.getByRole('button', { name: 'Go back to version 1' }).click();
  await expect(versions.getByText('Taken away')).toBeVisible();
  await versions.getByRole('button', { name: 'Publish version 1 again' }).click();
  await expect(page.getByText('Version 3 is published.')).toBeVisible();
  await expect(versions.getByText('Back to version 1')).toBeVisible();
  const config = await fetch(`${collector.url}/v1/config/${site}`);
  expect(await config.json()).toEqual({ surveys: [order] });
  forgive401(harm);
});

test('the preview is the real widget, and sends nothing', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  const put = await page.request.put(`${collector.url}/api/sites/${site}/config`, { data: { surveys: [order] } });
  expect(put.status()).toBe(200);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await page.goto(`${collector.url}/${site}/surveys`);
  await page.getByRole('link', { name: 'Your order' }).click();
  const frame = page.frameLocator('iframe[title="Preview of “Your order”"]');
  await expect(frame.getByText('How easy was it to order?')).toBeVisible();
  await frame.getByRole('radio').first().check({ force: true });
  await frame.getByRole('button', { name: /Send/ }).click();
  await expect(frame.getByText(/Thank/).first()).toBeVisible();
  expect(posts).toEqual([]);
  expect(await collector.responses(site)).toEqual([]);
  forgive401(harm);
});

test('a reader sees the surveys and cannot publish; a survey that is not there says so', async ({
  page,
  browser,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  const root = `${collector.url}/api/sites/${site}`;
  for (const surveys of [[order], [shorter]]) await page.request.put(`${root}/config`, { data: { surveys } });
  const theirs = await invite(page, browser, { url: collector.url, site, role: 'reader' });
  await theirs.goto(`${collector.url}/${site}/surveys`);
  await expect(theirs.getByRole('button', { name: 'Compare version 1' })).toBeVisible();
  await expect(theirs.getByText('Publishing is for editors of this site.')).toBeVisible();
  await expect(theirs.getByRole('button', { name: /Publish|Go back/ })).toHaveCount(0);
  await theirs.goto(`${collector.url}/${site}/surveys/gone`);
  await expect(theirs.getByRole('heading', { name: 'There is no such survey' })).toBeVisible();
  await theirs.close();
  forgive401(harm);
});

for (const { scheme, tag } of schemes) {
  test(`Surveys is free of axe violations and fits, ${scheme}`, { tag }, async ({ page, collector, site, harm }) => {
    await setScheme(page, scheme);
    await postEvents(collector.url, site, makeEvents(1));
    await logIn(page, collector.url);
    for (const surveys of [[order], [shorter, leaving]]) {
      await page.request.put(`${collector.url}/api/sites/${site}/config`, { data: { surveys } });
    }
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${collector.url}/${site}/surveys`);
      await page.getByRole('button', { name: 'Compare version 2' }).click();
      await expect(page.getByRole('row', { name: /^name/ })).toBeVisible();
      await expectToFit(page, `versions-${width}`);
      await page.getByRole('button', { name: 'Publish a file' }).click();
      await page.getByLabel('Or paste it').fill(JSON.stringify([{ ...order, when: 'purchas-done' }, leaving]));
      await page.getByRole('button', { name: 'Look it over' }).click();
      await expect(page.getByRole('heading', { name: /cannot be published/ })).toBeVisible();
      await expectToFit(page, `refused-${width}`);
      await page.getByLabel('Or paste it').fill(JSON.stringify([order, leaving]));
      await page.getByRole('button', { name: 'Look it over' }).click();
      await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible();
      await expectToFit(page, `changes-${width}`);
      await page.goto(`${collector.url}/${site}/surveys/order`);
      await expect(page.frameLocator('.preview iframe').getByRole('radio').first()).toBeVisible();
      await expectToFit(page, `preview-${width}`);
    }
    forgive401(harm);
  });
}
