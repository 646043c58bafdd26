// The hosted page: a survey as a page of its own, a score from an e-mail that counts only when it is confirmed, and a sandbox around it.

import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { type Collector, PASSWORD } from '../../support/startCollector';

const survey = {
  id: 'order',
  version: 1,
  name: 'Your order',
  when: 'purchase-done',
  questions: [
    { id: 'recommend', type: 'nps', label: 'Would you recommend us?' },
    { id: 'why', type: 'text', label: 'Why?' },
  ],
};

async function publish({ url }: Collector, site: string): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: url };
  const answer = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ password: PASSWORD }),
  });
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  const body = JSON.stringify({ surveys: [survey] });
  const put = await fetch(`${url}/api/sites/${site}/config`, { method: 'PUT', headers: { ...headers, cookie }, body });
  expect(put.status).toBe(200);
  return cookie;
}

test('a score from an e-mail is shown chosen, counts only when confirmed, and keeps its channel and reference', async ({
  page,
  collector,
  site,
}) => {
  await publish(collector, site);
  const address = `${collector.url}/s/${site}/order?channel=email&ref=order-42&score=9&lang=en`;
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await page.goto(address);
  await expect(page.getByRole('radio', { name: /^9/ })).toBeChecked();
  // Opened and left, as a mail program does that looks a link over: nothing is told.
  await page.goto('about:blank');
  expect(await collector.responses(site)).toEqual([]);

  await page.goto(address);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox').fill('Quick and friendly');
  await page.getByRole('button', { name: /Send/ }).click();
  await expect(page.getByText(/Thank/).first()).toBeVisible();
  // The score alone may have come before.
  await expect
    .poll(async () => (await collector.responses(site))[0])
    .toMatchObject({
      scores: { nps: 9 },
      comment: 'Quick and friendly',
      channel: 'email',
      complete: true,
    });
  expect(await collector.responses(site)).toHaveLength(1);
  const [event] = (await collector.events(site)).filter(({ name }) => name === 'feedback');
  expect(event!.props.ref).toBe('order-42');
  expect(posts.every((url) => url.endsWith('/order/batch'))).toBe(true);
});

test('another score than the one in the e-mail can be chosen; what is no score of the scale is not shown', async ({
  page,
  collector,
  site,
}) => {
  await publish(collector, site);
  await page.goto(`${collector.url}/s/${site}/order?score=99&lang=en`);
  await expect(page.getByRole('radio', { name: /^9/ })).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.goto(`${collector.url}/s/${site}/order?channel=phone&score=9&lang=en`);
  await page.getByRole('radio', { name: /^2/ }).check({ force: true });
  await page.getByRole('button', { name: /Send/ }).click();
  await expect.poll(async () => (await collector.responses(site))[0]?.scores).toEqual({ nps: 2 });
  // Whoever sits at the telephone goes on with the next customer.
  await page.getByRole('link', { name: 'Next answer' }).click();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
});

test('it shares no power with the dashboard: no cookie, no storage, no way to the API, even for somebody logged in', async ({
  page,
  context,
  collector,
  site,
  harm,
}) => {
  const [name, value] = (await publish(collector, site)).split('=') as [string, string];
  await context.addCookies([{ name, value, url: collector.url }]);
  await page.goto(`${collector.url}/s/${site}/order?lang=en`);
  await expect(page.getByRole('radio', { name: /^9/ })).toBeVisible();
  const reached = await page.evaluate(async () => ({
    origin: self.origin,
    cookie: ((): string => {
      try {
        return document.cookie;
      } catch {
        return 'refused';
      }
    })(),
    api: await fetch('/api/me').then(
      () => 'answered',
      () => 'refused',
    ),
  }));
  expect(reached).toEqual({ origin: 'null', cookie: 'refused', api: 'refused' });
  harm.length = 0;
  const answer = await fetch(`${collector.url}/s/${site}/nothing`);
  expect(answer.status).toBe(404);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the hosted page is free of axe violations and fits a phone, ${scheme}`, async ({ page, collector, site }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await publish(collector, site);
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${collector.url}/s/${site}/order?channel=in_store&lang=en`);
    await expect(page.getByRole('radio', { name: /^9/ })).toBeVisible();
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}
