// Pushes that would break a careless reader: the host's push works as before, and what is good is read all the same.

import { expect, test } from '../../support/fixtures';

test('strings, functions, nodes, circles, getters that throw, Proxies', async ({ page, pages, collector, site }) => {
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  const lengths = await page.evaluate(() => {
    const circle: Record<string, unknown> = { event: 'view_item' };
    circle.ecommerce = circle;
    circle.items = [circle];
    const thrower = {
      get event(): string {
        throw new Error('mine');
      },
    };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const trap = new Proxy(
      { event: 'view_item' },
      {
        ownKeys: () => {
          throw new Error('mine');
        },
      },
    );
    const all: unknown[] = [
      'search',
      42,
      null,
      undefined,
      Symbol('x'),
      () => 1,
      document.body,
      window,
      circle,
      thrower,
      revoked.proxy,
      trap,
    ];
    all.push(
      Object.freeze({ event: 'search', search_term: 'frozen' }),
      ['event', 'search'],
      new Map([['event', 'search']]),
    );
    return [window.dataLayer.push(...all), window.dataLayer.push({ event: 'search', search_term: 'good' })];
  });
  expect(lengths).toEqual([15, 16]);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await page.evaluate(() => klankbord.flush());
  const events = (await collector.events(site)).filter(({ name }) => /search|view_item/.test(name));
  expect(events.map(({ name, props }) => [name, props])).toEqual([
    ['view_item', { items: [] }],
    ['search', { search_term: 'frozen' }],
    ['search', { search_term: 'good' }],
  ]);
});

test('what a wrapped push throws and gives back reaches the host', async ({ page, pages }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      before() {
        window.dataLayer.push = (...pushed) => {
          if (pushed[0] === 'throw') throw new RangeError('mine');
          return 'mine' as never;
        };
      },
    });
  });
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  const [given, thrown] = await page.evaluate(() => {
    const answer: unknown = window.dataLayer.push({ event: 'search' });
    try {
      window.dataLayer.push('throw');
      return [answer, undefined];
    } catch (error) {
      return [answer, String(error)];
    }
  });
  expect([given, thrown]).toEqual(['mine', 'RangeError: mine']);
});

test('a frozen array is read, and pushing to it fails as before', async ({ page, pages, collector, site }) => {
  await page.addInitScript(() => {
    Object.assign(window, { dataLayer: Object.freeze([{ event: 'search', search_term: 'frozen' }]) });
  });
  await page.goto(`${pages.url}/pages/dataLayer.html`);
  const thrown = await page.evaluate(() => {
    try {
      return window.dataLayer.push(1);
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(thrown).toBe('TypeError');
  await page.evaluate(() => klankbord.flush());
  expect((await collector.events(site)).filter(({ name }) => name === 'search')).toHaveLength(1);
});
