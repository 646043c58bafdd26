// Wrong use is told in full sentences where `data-debug` asks for them, and never reaches the page as an error.

import { expect, test } from '../../support/fixtures';
import { whenReady } from '../../support/whenReady';

test('a mistyped option, a bad name, props that are no JSON and an event that is too large are each told', async ({
  page,
  pages,
  harm,
}) => {
  const lines: string[] = [];
  page.on('console', (line) => lines.push(line.text()));
  const told = (text: RegExp) =>
    expect.poll(() => lines.some((line) => text.test(line)), { message: String(text) }).toBe(true);
  await page.goto(pages.url);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  await told(/no option "endpont".*Did you mean "endpoint"\?/);

  // Nobody awaits these: no rejection may reach the page.
  await page.evaluate(() => {
    void klankbord.track('Bad Name');
    void klankbord.track('search', { callback: () => undefined });
    void klankbord.track('search', { search_term: 'x'.repeat(40_000) });
    klankbord('tarck', 'search');
    void klankbord.open('no-such-survey').catch(() => undefined);
  });
  await told(/Bad Name/);
  await told(/props\.callback/);
  await told(/event-too-large|too large|32768/);
  await told(/no command "tarck".*Did you mean "track"\?/);
  await told(/no survey "no-such-survey"/);

  const codes = await page.evaluate(async () => {
    const tries = [
      klankbord.track('Bad Name'),
      klankbord.track('search', { callback: () => undefined }),
      klankbord.track('search', { search_term: 'x'.repeat(40_000) }),
    ];
    const settled = await Promise.allSettled(tries);
    return settled.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : 'kept'));
  });
  expect(codes).toEqual(['bad-event-name', 'bad-props', 'event-too-large']);
  // What was told is what this test asked for.
  harm.splice(0, harm.length, ...harm.filter((line) => !line.startsWith('console: klankbord:')));
});

test('an endpoint without CORS headers keeps everything and says what may be wrong', async ({ page, pages, harm }) => {
  const elsewhere = `http://localhost:${pages.port}`;
  await page.goto(`${pages.url}/plain.html`);
  await page.waitForFunction(() => typeof klankbord === 'function' && 'version' in klankbord);
  await page.evaluate(() => klankbord.destroy());
  await page.addScriptTag({
    url: `/klankbord.js?site=nocors&endpoint=${encodeURIComponent(`${elsewhere}/plain.html`)}&global=kb2&launcher=none`,
  });
  const code = await page.evaluate(async () => {
    const second = (window as unknown as { kb2: typeof klankbord }).kb2;
    const told = new Promise<string>((done) => second.on('diagnostic', (diagnostic) => done(diagnostic.code)));
    await second.track('search', { search_term: 'jacket' });
    await second.flush();
    const { queued } = await second.status();
    return `${await told}, ${queued > 0 ? 'kept' : 'lost'}`;
  });
  expect(code).toBe('endpoint-unreachable, kept');
  harm.splice(0, harm.length, ...harm.filter((line) => !/CORS|ERR_FAILED/.test(line)));
});

test('a broken configuration stops nothing: what is broken is left out, the rest works', async ({ page, pages }) => {
  await page.goto(`${pages.url}/elsewhere.html`);
  await page.addScriptTag({ url: '/klankbord.js?site=broken&endpoint=/nobody&config=/broken.json&launcher=none' });
  await whenReady(page);
  const answer = await page.evaluate(async () => {
    const id = await klankbord.track('search', { search_term: 'jacket' });
    return { tracked: typeof id, surveys: klankbord.explain().map(({ survey, decision }) => `${survey} ${decision}`) };
  });
  expect(answer).toEqual({ tracked: 'string', surveys: ['broken-when refuse', 'never refuse'] });
});
