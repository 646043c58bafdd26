// R4: what is tracked in the task in which the page is left arrives in the end.

import { expect, test } from '../../support/fixtures';

/** The events named `leaving` of a site, by the number they carry. */
const numbers = (events: { name: string; props: Record<string, unknown> }[]): unknown[] =>
  events.filter(({ name }) => name === 'leaving').map(({ props }) => props.number);

for (const way of ['to another page of the site', 'away from the site', 'by closing the tab'] as const) {
  test(`R4 track() and leave ${way}: the event arrives`, async ({ context, pages, collector, site }) => {
    const trials = 8;
    for (let number = 0; number < trials; number++) {
      const page = await context.newPage();
      await page.goto(`${pages.url}/plain.html`);
      await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
      const host = way === 'to another page of the site' ? '127.0.0.1' : 'localhost';
      const url = `http://${host}:${pages.port}/elsewhere.html`;
      await page
        .evaluate(
          ([trial, target]) => {
            void klankbord.track('leaving', { number: trial });
            if (target) location.href = target as string;
          },
          [number, way === 'by closing the tab' ? '' : url] as const,
        )
        .catch(() => undefined);
      if (way !== 'by closing the tab') await page.waitForURL(url);
      await page.close();
    }
    // The next visit sends what the exit could not.
    const last = await context.newPage();
    await last.goto(`${pages.url}/plain.html`);
    await expect
      .poll(async () => new Set(numbers(await collector.events(site))).size, { timeout: 20_000 })
      .toBe(trials);
    expect(numbers(await collector.events(site))).toHaveLength(trials);
  });
}
