// Activity as a product manager watches it: visits come in by themselves, one tells its story as it goes on.

import { findAxeFaults } from '../../support/findAxeFaults';
import { expect, test } from '../../support/fixtures';
import { makeEvents, postEvents } from '../../support/postEvents';
import { forgive401, logIn } from './logIn';

type Told = [name: string, stage: string, props?: object];

/** Events of one session, in order. */
function makeVisit(session: string, told: Told[]): object[] {
  const events = makeEvents(told.length);
  return told.map(([name, stage, props = {}], index) => ({
    ...events[index],
    name,
    stage,
    props,
    session,
    visitor: `v_${session}`.padEnd(24, '0'),
  }));
}

const happy: Told[] = [
  ['search', 'search', { search_term: 'tent', results_count: 3 }],
  ['view_item', 'consider', { items: [{ item_id: 't1', item_name: 'Tarn tent' }] }],
];
const annoyed: Told[] = [
  ['search', 'search', { search_term: 'boots', results_count: 2 }],
  ['dead_click', 'search', { target: 'img.zoom' }],
  ['dead_click', 'search', { target: 'img.zoom' }],
  ['rage_click', 'search', { target: 'button#filter' }],
  ['moment', 'search', { moment: 'frustration' }],
  ['web_vital', 'search', { metric: 'LCP', value: 4812, rating: 'poor' }],
  ['script_error', 'search', { message: 'x is undefined', own: true }],
];

test('visits and their steps come in by themselves, and the list holds its order', async ({
  page,
  collector,
  site,
  harm,
}) => {
  await postEvents(collector.url, site, makeVisit('s_one', happy));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/activity`);
  const visits = page.getByRole('list', { name: 'Visits' }).getByRole('listitem');
  const story = page.getByRole('region', { name: 'The chosen visit' });
  await expect(visits).toHaveCount(1);
  await expect(visits.first()).toContainText('Looked at Tarn tent');
  await expect(visits.first()).toContainText('Here now');
  // A new visitor stands on top; the story that is being read stays.
  await postEvents(collector.url, site, makeVisit('s_two', annoyed));
  await expect(visits).toHaveCount(2);
  await expect(visits.first()).toContainText('An error happened: x is undefined');
  await expect(story).toContainText('Tarn tent');
  // What goes on in a known visit is told where it stands, and in its story.
  await postEvents(collector.url, site, makeVisit('s_one', [['begin_checkout', 'checkout']]));
  await expect(visits.nth(1)).toContainText('Started the checkout');
  await expect(story).toContainText('Started the checkout');
  await expect(story.getByRole('list', { name: 'Stages' })).toHaveText(/Searching.*Considering.*Checkout/);
  forgive401(harm);
});

test('a pause holds everything, and going on catches up', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, makeVisit('s_one', happy));
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/activity`);
  const main = page.getByRole('main');
  await expect(main).toContainText('Looked at Tarn tent');
  await page.getByRole('button', { name: 'Pause' }).click();
  await postEvents(collector.url, site, makeVisit('s_one', [['begin_checkout', 'checkout']]));
  await expect.poll(async () => (await collector.events(site)).length).toBe(3);
  await expect(main).not.toContainText('Started the checkout');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(main).toContainText('Started the checkout');
  forgive401(harm);
});

test('a kind narrows visits and steps, and stands in the address', async ({ page, collector, site, harm }) => {
  await postEvents(collector.url, site, [...makeVisit('s_two', annoyed), ...makeVisit('s_one', happy)]);
  await logIn(page, collector.url);
  await page.goto(`${collector.url}/${site}/activity`);
  const visits = page.getByRole('list', { name: 'Visits' }).getByRole('listitem');
  await expect(visits).toHaveCount(2);
  await page.getByRole('radio', { name: 'Frustration' }).check();
  await expect(page).toHaveURL(/kind=frustration/);
  await expect(visits).toHaveCount(1);
  const story = page.getByRole('region', { name: 'The chosen visit' });
  await expect(story).toContainText('Only “Frustration”: 2 other steps are not shown.');
  await expect(story.locator('.steps')).toContainText('Clicked on img.zoom, and nothing happened 2 ×');
  await expect(story.locator('.steps')).not.toContainText('boots');
  await page.getByRole('radio', { name: 'Moments' }).check();
  await expect(story.locator('.steps')).toHaveText(/Moment of truth: Got frustrated/);
  forgive401(harm);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`on a phone it is one thing at a time, free of axe violations, ${scheme}`, async ({
    page,
    collector,
    site,
    harm,
  }) => {
    // What is still fading in has no contrast yet.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    await postEvents(collector.url, site, makeVisit('s_two', annoyed));
    await logIn(page, collector.url);
    await page.goto(`${collector.url}/${site}/activity`);
    const story = page.getByRole('region', { name: 'The chosen visit' });
    await expect(page.getByRole('list', { name: 'Visits' })).toBeVisible();
    await expect(story).toBeHidden();
    expect(await findAxeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /An error happened/ }).click();
    await expect(story).toContainText('This page was slow: largest paint 4.8');
    await expect(page.getByRole('list', { name: 'Visits' })).toBeHidden();
    // Reading goes on where the story begins.
    await expect(story.getByRole('heading', { name: /^Visit of/ })).toBeFocused();
    expect(await findAxeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'All visits' }).click();
    await expect(page.getByRole('list', { name: 'Visits' })).toBeVisible();
    forgive401(harm);
  });
}
