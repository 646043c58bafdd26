// An endpoint that the page's own Content-Security-Policy keeps away: the diagnostic says so, and everything is kept.

import { expect, test } from '../../support/fixtures';

test.use({ pageHeaders: { 'content-security-policy': "default-src 'self'" } });

test('the directive that blocks the endpoint is told', async ({ page, pages, harm }) => {
  await page.goto(`${pages.url}/blocked.html`);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  const told = await page.evaluate(
    () =>
      new Promise<object>((done) => {
        klankbord.on('ready', () => void klankbord.track('search', { search_term: 'jacket' }).then(klankbord.flush));
        klankbord.on('diagnostic', (diagnostic) => 'cause' in diagnostic && done(diagnostic));
      }),
  );
  expect(told).toEqual({
    code: 'endpoint-unreachable',
    endpoint: 'https://feedback.example/in',
    cause: 'csp',
    directive: 'connect-src',
  });
  expect((await page.evaluate(() => klankbord.status())).queued).toBeGreaterThan(0);
  // The browser's own words about its policy; nothing of ours among them.
  harm.splice(0, harm.length, ...harm.filter((line) => !/Content Security Policy|violates/.test(line)));
});
