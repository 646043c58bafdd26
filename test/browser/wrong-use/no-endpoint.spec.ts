// A tag that says no address: that is told where somebody looks, nothing is kept, and whoever calls init later has lost nothing.

import { expect, test } from '../../support/fixtures';

test('with debug on it is told in the console, with what stands on the tag; nothing starts', async ({
  page,
  pages,
  harm,
}) => {
  const lines: string[] = [];
  page.on('console', (line) => lines.push(line.text()));
  await page.goto(`${pages.url}/no-endpoint.html`);
  await expect.poll(() => lines.join('\n')).toMatch(/neither endpoint nor collector.*endpont/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kb:')))).toEqual([]);
  harm.splice(0, harm.length, ...harm.filter((line) => !line.startsWith('console: klankbord:')));
});

test('whoever calls init late, after asking the visitor, has lost nothing and nobody', async ({
  page,
  pages,
  harm,
}) => {
  await page.goto(`${pages.url}/no-endpoint.html`);
  await page.evaluate(() => {
    Object.assign(window, { heard: [] as string[] });
    klankbord('on', 'event', ({ name }: { name: string }) =>
      (window as unknown as { heard: string[] }).heard.push(name),
    );
    void klankbord('track', 'search', { search_term: 'jacket' });
  });
  await page.waitForTimeout(2500);
  await page.evaluate(() => klankbord('init', { endpoint: '/nobody', consent: 'granted' }));
  await expect.poll(() => page.evaluate(async () => (await klankbord.status()).queued)).toBeGreaterThan(0);
  await page.evaluate(() => klankbord('track', 'note', {}));
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual(expect.arrayContaining(['search', 'note']));
  harm.splice(0, harm.length, ...harm.filter((line) => !line.startsWith('console: klankbord')));
});
