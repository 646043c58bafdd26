// What a host hears: the life of a survey as events, in the data layer when asked for, and a theme that cannot be.

import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { openPage } from '../interface/openPage';
import { questions, surveyOf } from '../interface/surveys';

const survey = {
  ...surveyOf(questions.nps, questions.long),
  thanks: { title: 'Thank you', text: 'Somebody reads this.', link: { label: 'Back to the jackets', url: '/#more' } },
};

async function answer(page: Page): Promise<void> {
  await page.evaluate(() => klankbord.open('asked'));
  await page.keyboard.press('8');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Fine');
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Somebody reads this.').first()).toBeVisible();
}

test('shown, started, answered once for each question, submitted; thanks with a link stay', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [survey] });
  await page.evaluate(() => {
    window.heard = [];
    for (const name of ['shown', 'started', 'answered', 'submitted', 'dismissed'] as const)
      klankbord.on(name, (value) => window.heard.push(`${name} ${'question' in value ? value.question : ''}`.trim()));
  });
  await answer(page);
  const heard = ['shown', 'started', 'answered nps', 'answered long', 'submitted'];
  expect(await page.evaluate(() => window.heard)).toEqual(heard);
  const link = page.getByRole('link', { name: 'Back to the jackets' });
  expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await page.waitForTimeout(4500);
  await expect(link).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await page.evaluate(() => window.heard)).toEqual(heard);
});

test('a link that is code is not drawn', async ({ page, pages }) => {
  const thanks = { text: 'Somebody reads this.', link: { label: 'Go', url: ' java\tscript:alert(1)' } };
  await openPage(page, pages.url, { surveys: [{ ...survey, thanks }] });
  await answer(page);
  await expect(page.locator('klankbord-widget a')).toHaveCount(0);
});

for (const [emit, layer] of [
  [true, 'dataLayer'],
  ['ourLayer', 'ourLayer'],
] as const) {
  test(`emit ${emit}: pushed to ${layer}, without answers, and never read back`, async ({
    page,
    pages,
    collector,
    site,
  }) => {
    await openPage(page, pages.url, { surveys: [survey], emit });
    await answer(page);
    const pushes = await page.evaluate((name) => {
      const pushed = (window as unknown as Record<string, { event?: string; klankbord?: object }[]>)[name]!;
      return pushed.filter(({ event }) => event?.startsWith('klankbord'));
    }, layer);
    expect(pushes.map(({ event }) => event)).toEqual(
      ['shown', 'started', 'answered', 'answered', 'submitted'].map((name) => `klankbord_${name}`),
    );
    expect(pushes[2]!.klankbord).toEqual({ survey: 'asked', question: 'nps' });
    expect(JSON.stringify(pushes)).not.toContain('Fine');
    await page.evaluate(() => klankbord.flush());
    await expect
      .poll(async () => (await collector.events(site)).map(({ name }) => name))
      .toEqual(expect.arrayContaining(['feedback_shown', 'feedback_started', 'feedback']));
    const names = (await collector.events(site)).map(({ name }) => name);
    expect(names.filter((name) => name.includes('klankbord'))).toEqual([]);
    expect(names.filter((name) => name === 'feedback_shown')).toHaveLength(1);
  });
}

test('without emit the data layer is left alone', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys: [survey] });
  await answer(page);
  expect(await page.evaluate(() => (window.dataLayer ?? []).length)).toBe(0);
});

test('a colour that is none is told, and the default is used, on the launcher and the card', async ({
  page,
  pages,
}) => {
  const theme = { brand: 'blu', radius: 'round', font: 'Georgia, serif' };
  await openPage(page, pages.url, { surveys: [survey], theme });
  const told = await page.evaluate(() => {
    const codes: unknown[] = [];
    klankbord.on('diagnostic', ({ code, name, value }) => codes.push([code, name, value]));
    return codes;
  });
  expect(told).toEqual([
    ['bad-option', 'theme.brand', 'blu'],
    ['bad-option', 'theme.radius', 'round'],
  ]);
  const colourOf = (part: string): Promise<string> =>
    page.locator(`klankbord-widget [part~=${part}]`).evaluate((found) => getComputedStyle(found).backgroundColor);
  expect(await colourOf('launcher')).toBe('rgb(31, 42, 55)');
  await page.evaluate(() => klankbord.open('asked'));
  expect(await colourOf('next')).toBe('rgb(31, 42, 55)');
  const font = page.locator('klankbord-widget [part=question]').evaluate((found) => getComputedStyle(found).fontFamily);
  expect(await font).toBe('Georgia, serif');
});

test('the theme of a survey is its own, and gone with it', async ({ page, pages }) => {
  const dark = { ...survey, id: 'dark', theme: { brand: '#7b2d8e', scheme: 'dark' } as const };
  await openPage(page, pages.url, { surveys: [survey, dark], theme: { brand: '#0a6b52' } });
  const look = () =>
    page
      .locator('klankbord-widget [part=card]')
      .evaluate((card) => [
        getComputedStyle(card).backgroundColor,
        getComputedStyle(card.querySelector('.main')!).backgroundColor,
      ]);
  await page.evaluate(() => klankbord.open('dark'));
  expect(await look()).toEqual(['rgb(30, 34, 39)', 'rgb(123, 45, 142)']);
  await page.evaluate(() => klankbord.open('asked'));
  expect(await look()).toEqual(['rgb(255, 255, 255)', 'rgb(10, 107, 82)']);
});

declare global {
  interface Window {
    heard: string[];
  }
}
