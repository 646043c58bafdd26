// A tag that says no address: that is told, whoever waits gets an answer, nothing is kept, and a later init still counts.

import { expect, test } from '../../support/fixtures';

test('it is told in the console and as a diagnostic, and waiting commands settle', async ({ page, pages, harm }) => {
  const lines: string[] = [];
  page.on('console', (line) => lines.push(line.text()));
  await page.goto(`${pages.url}/no-endpoint.html`);
  const told = await page.evaluate(async () => {
    const codes: string[] = [];
    klankbord('on', 'diagnostic', ({ code }: { code: string }) => codes.push(code));
    const { consent } = (await klankbord('status')) as { consent: Record<string, boolean> };
    return consent;
  });
  expect(told).toEqual({ feedback: 'pending', behaviour: 'pending', identity: 'pending' });
  await expect.poll(() => lines.join('\n')).toMatch(/neither endpoint nor collector/);
  await expect.poll(() => lines.join('\n')).toMatch(/no option "endpont".*Did you mean "endpoint"\?/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kb:')))).toEqual([]);

  const later = await page.evaluate(async () => {
    const widget = (await klankbord('init', { endpoint: '/nobody', consent: 'granted' })) as typeof klankbord;
    const id = await widget.track('search', { search_term: 'jacket' });
    return { id: typeof id, queued: (await klankbord.status()).queued > 0 };
  });
  expect(later).toEqual({ id: 'string', queued: true });
  harm.splice(0, harm.length, ...harm.filter((line) => !line.startsWith('console: klankbord:')));
});
