// A guest has manners: the page's focus, its keys and its policy are left alone, and nothing stays behind.

import { expect, test } from '../../support/fixtures';
import { focused, openPage } from './openPage';
import { questions, surveyOf } from './surveys';

const asking = { ...surveyOf(questions.smiley, questions.long), when: { event: 'add_to_cart' } };

test('a survey that shows itself takes no focus, says aloud that it is there, and goes without a trace', async ({
  page,
  pages,
  collector,
  site,
}) => {
  await openPage(page, pages.url, { surveys: [asking] });
  await page.getByRole('link', { name: 'More jackets' }).focus();
  await page.evaluate(() => klankbord.track('add_to_cart'));
  const dialog = page.getByRole('dialog', { name: 'How was it?' });
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('A question for you: How was it?');
  expect(await focused(page)).toBe('More jackets');
  expect(await dialog.getAttribute('aria-modal')).toBeNull();

  await page.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await focused(page)).toBe('More jackets');
  await page.evaluate(() => klankbord.flush());
  await expect
    .poll(async () => (await collector.events(site)).map(({ name }) => name))
    .toEqual(expect.arrayContaining(['feedback_shown', 'feedback_dismissed']));
});

test('Escape closes from inside, and only from inside', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [asking] });
  await page.evaluate(() => klankbord.track('add_to_cart'));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.getByRole('button', { name: 'Add to cart' }).focus();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  // The launcher is away while a survey is there, so what comes next is the survey.
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Close');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await focused(page)).toBe('Add to cart');
});

test('the page does not hear the keys that are pressed inside', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [surveyOf(questions.smiley, questions.long)] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox').fill('');
  await page.keyboard.type('just some words');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain('j');
});

test('asked for again while it is open, it keeps what was filled in; another one takes its place', async ({
  page,
  pages,
}) => {
  const other = { ...surveyOf(questions.thumb), id: 'other' };
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps), other] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('6');
  await page.evaluate(() => klankbord.open('asked'));
  await expect(page.getByRole('radio', { name: '6' })).toBeChecked();
  await page.evaluate(() => klankbord.open('other'));
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: 'Did this help?' })).toBeVisible();
});

test.describe('under a strict policy', () => {
  test.use({
    pageHeaders: {
      'content-security-policy':
        "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    },
  });

  test('everything works, with no violation', async ({ page, pages }) => {
    let body = '';
    await page.route('**/feedback', (route) => {
      body += route.request().postData() ?? '';
      return route.fulfill({ status: 204 });
    });
    await page.addInitScript(() => {
      const violations: string[] = [];
      (window as unknown as { violations: string[] }).violations = violations;
      addEventListener('securitypolicyviolation', (event) =>
        violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
      );
    });
    const all = surveyOf(...Object.values(questions));
    await openPage(page, `${pages.url}/strict.html`, { surveys: [all], theme: { brand: '#1d4d3e', radius: '4px' } });
    await page.evaluate(() => klankbord.open('asked'));
    for (const _ of Object.values(questions).slice(0, Object.keys(questions).indexOf('line'))) {
      // Where many may be chosen, one is not enough.
      for (const key of ['2', '3', 'Enter']) await page.keyboard.press(key);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('anna@example.com');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Thank you.').first()).toBeVisible();
    // The style sheet and the theme have arrived too.
    const card = page.locator('klankbord-widget [part=card]');
    expect(await card.evaluate((element) => getComputedStyle(element).borderTopLeftRadius)).toBe('4px');
    expect(body).toContain('Would you recommend us');
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
  });
});

test('destroy leaves no node, no style sheet, and no listener on what outlives it', async ({ page, pages }) => {
  await page.addInitScript(() => {
    const held = new Set<string>();
    (window as unknown as { held: Set<string> }).held = held;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const listeners = new WeakMap<object, number>();
    let count = 0;
    const outlives = (target: EventTarget): string =>
      target === visualViewport ? 'visualViewport' : target instanceof MediaQueryList ? 'media' : '';
    const keyOf = (target: EventTarget, type: string, listener: object): string => {
      if (!listeners.has(listener)) listeners.set(listener, (count += 1));
      return `${outlives(target)} ${type} ${listeners.get(listener)}`;
    };
    EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, listener, options) {
      if (listener && outlives(this)) held.add(keyOf(this, type, listener));
      add.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, listener, options) {
      if (listener && outlives(this)) held.delete(keyOf(this, type, listener));
      remove.call(this, type, listener, options);
    };
  });
  await openPage(page, pages.url, { surveys: [surveyOf(questions.nps, questions.long)] });
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('4');
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('klankbord-widget')!;
    (window as unknown as { root: ShadowRoot }).root = shadowRoot!;
  });
  const held = (): Promise<string[]> =>
    page.evaluate(() => [...(window as unknown as { held: Set<string> }).held].map((key) => key.split(' ')[0]!));
  expect(await held()).toEqual(expect.arrayContaining(['visualViewport', 'media']));

  await page.evaluate(() => klankbord.destroy());
  await expect(page.locator('klankbord-widget')).toHaveCount(0);
  expect(await held()).toEqual([]);
  const left = await page.evaluate(() => {
    const { root } = window as unknown as { root: ShadowRoot };
    const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    return { layers: root.querySelectorAll('.layer').length, rules: rules.filter((rule) => rule.includes('.card')) };
  });
  expect(left).toEqual({ layers: 0, rules: [] });
});
