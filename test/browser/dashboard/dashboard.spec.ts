// The dashboard as a product manager meets it: logging in, an empty site, answers that come in, one answer, and no fault for axe.

import { randomUUID } from 'node:crypto';
import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { forgive401, logIn } from './logIn';

/** An answer with a story, as the client sends it. */
function makeAnswer(comment: string, score: number): object {
  const [event] = makeEvents(1);
  const time = new Date().toISOString();
  const props = {
    response: randomUUID(),
    revision: 1,
    complete: true,
    survey: { id: 'order', version: 1, name: 'Order experience' },
    answers: [
      { question: 'recommend', type: 'nps', label: 'Would you recommend us?', value: score, scale: [0, 10] },
      { question: 'why', type: 'text', label: 'Why?', value: comment },
    ],
    scores: { nps: score },
    comment,
    context: {
      stage: 'purchase',
      furthest: 'purchase',
      trail: [
        { name: 'search', time, stage: 'search', search_term: 'rain jacket', results_count: 0 },
        { name: 'checkout_error', time, stage: 'checkout', kind: 'payment' },
        { name: 'dead_click', time, stage: 'checkout' },
        { name: 'moment', time, stage: 'checkout', moment: 'payment-trouble' },
        { name: 'web_vital', time, stage: 'checkout', metric: 'FCP', value: 900, rating: 'good' },
        { name: 'purchase', time, stage: 'purchase', value: 79.95, currency: 'EUR' },
      ],
      vitals: { LCP: { value: 4812, rating: 'poor' }, CLS: { value: 0.01, rating: 'good' } },
      errors: ['TypeError: total is undefined'],
      moments: ['payment-trouble'],
    },
  };
  return { ...event, name: 'feedback', props };
}

test('a wrong password is told, and what to do', async ({ page, collector, harm }) => {
  await page.goto(collector.url);
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page.getByText(/That is not the password/)).toBeVisible();
  forgive401(harm);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every page is free of axe violations, ${scheme}`, async ({ page, collector, site, harm }) => {
    // What is still fading in has no contrast yet.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await postEvents(collector.url, site, [...makeEvents(3), makeAnswer('The payment was refused once', 6)]);
    await page.goto(collector.url);
    await page.getByLabel('Password').waitFor();
    expect(await findAxeFaults(page)).toEqual([]);
    await logIn(page, collector.url);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${collector.url}/${site}/feedback`);
      await expect(page.getByRole('link', { name: /payment was refused/ })).toBeVisible();
      expect(await findAxeFaults(page), `feedback at ${width}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.getByRole('link', { name: /payment was refused/ }).click();
      await expect(page.getByRole('main')).toContainText('Searched rain jacket, nothing found');
      expect(await findAxeFaults(page), `answer at ${width}`).toEqual([]);
      await page.goto(`${collector.url}/${site}/activity`);
      await expect(page.getByRole('main')).toContainText('jacket 0');
      expect(await findAxeFaults(page), `activity at ${width}`).toEqual([]);
    }
    forgive401(harm);
  });
}

test('a story marks what frustrated, what failed, what was slow, and the moments, in words too', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, [makeAnswer('Never again', 2)]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/feedback`);
  await page.getByRole('link', { name: 'Never again' }).click();
  const main = page.getByRole('main');
  // The sign is drawn; its word is there for whoever does not see it.
  for (const told of [
    'Problem: The payment was refused',
    'Frustration: Clicked on something that did nothing',
    'Moment of truth: Could not pay',
    'Slow: This page was slow: largest paint 4.8',
    'Error: An error happened: TypeError: total is undefined',
  ]) {
    await expect(main).toContainText(told);
  }
  await expect(main).not.toContainText('first paint');
  await expect(main.locator('.mark svg')).toHaveCount(6);
  forgive401(harm);
});

test('on paper there is what can be read, and nothing that only a hand can use', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, [makeAnswer('Printed for the meeting', 9)]);
  await logIn(page, collector.url);
  await page.emulateMedia({ media: 'print' });
  for (const path of ['overview', 'journey', 'feedback']) {
    await page.goto(`${collector.url}/${site}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('Loading')).toHaveCount(0);
    // In which time and of which visits it is stands there all the same.
    const times = page.getByRole('combobox').filter({ hasText: 'the last 28 days' });
    await expect(times.first()).toBeVisible();
    for (const role of ['navigation', 'searchbox'] as const) await expect(page.getByRole(role)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /filters|Save as|Pause/ })).toHaveCount(0);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  }
  await expect(page.getByText('Printed for the meeting')).toBeVisible();
  forgive401(harm);
});

test('the bare address of a site leads to its overview', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, makeEvents(1));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/`);
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/${site}/overview`);
  forgive401(harm);
});

test('an answer appears in the list by itself, and a score stands with its n', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, [makeAnswer('The first one', 9)]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/feedback`);
  await expect(page.getByRole('link', { name: 'The first one' })).toBeVisible();
  await expect(page.getByText(/too few answers yet/i)).toBeVisible();
  // What comes before the stream is open is there at the next reading.
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await postEvents(collector.url, site, [makeAnswer('Came in while you were reading', 2)]);
  await expect(page.getByRole('link', { name: 'Came in while you were reading' })).toBeVisible();
  // Said aloud too, for whoever does not see the list.
  await expect(page.getByText(/^New answer: 2 of 10/)).toBeAttached();
  await postEvents(
    collector.url,
    site,
    Array.from({ length: 4 }, (_, i) => makeAnswer(`Number ${i}`, 10)),
  );
  await page.reload();
  // Five promoters and one detractor of six: 67.
  await expect(page.getByText('n = 6')).toBeVisible();
  await expect(page.getByText(/67/).filter({ visible: true }).first()).toBeVisible();
  forgive401(harm);
});
