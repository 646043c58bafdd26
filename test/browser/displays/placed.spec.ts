// Surveys that are part of the page: in a slot, in an element of their own, and as a page.

import { resolve } from 'node:path';
import type * as widget from '@klankbord/widget';
import { build } from 'esbuild';
import type { Page } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import { findAxeFaults } from '../../support/findAxeFaults';
import { openPage } from '../interface/openPage';
import { questions, surveyOf } from '../interface/surveys';
import { showByRule, surveys } from './displays';
import { findMisfits } from '../../support/findMisfits.mjs';

const told = (page: Page): Promise<string[]> => page.evaluate(() => window.heard);
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.heard = [];
    for (const name of ['shown', 'submitted', 'dismissed'] as const)
      klankbord.on(name, ({ survey }) => window.heard.push(`${name} ${survey}`));
  });
/** An element of that name, as a page has it. */
const addElement = (page: Page, survey: string): Promise<void> =>
  page.evaluate((id) => {
    const element = document.createElement('klankbord-survey');
    element.setAttribute('survey', id);
    document.querySelector('main')!.append(element);
  }, survey);
const element = (page: Page) => page.locator('klankbord-survey').getByRole('group');

test('an inline survey is put into its target, beside what is there; its thanks stay and free the screen', async ({
  page,
  pages,
}) => {
  await openPage(page, pages.url, { surveys, launcher: 'none', etiquette: { perSession: 9, quietTime: '0s' } });
  await listen(page);
  await showByRule(page, 'inline');
  await expect(page.locator('#slot').getByRole('group', { name: 'Would you recommend us' })).toBeVisible();
  await expect(page.getByText('What stood here before')).toBeVisible();
  await page.getByRole('radio', { name: '8' }).click();
  await page.getByRole('textbox').fill('Fine');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('#slot [part=thanks]')).toBeVisible();
  await showByRule(page, 'popover');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.locator('#slot [part=thanks]')).toBeVisible();
  expect(await told(page)).toEqual(['shown inline', 'submitted inline', 'shown popover']);
});

for (const target of ['#not-there', '..no selector']) {
  test(`without its target (${target}) it is left out with a diagnostic, and the next one can come`, async ({
    page,
    pages,
  }) => {
    const lost = { ...surveys.find(({ id }) => id === 'inline')!, display: { mode: 'inline', target } as const };
    const other = { ...surveyOf(questions.nps), id: 'other', when: { event: 'show_popover' } };
    await openPage(page, pages.url, { surveys: [lost, other] });
    await page.evaluate(() => {
      window.heard = [];
      klankbord.on('diagnostic', ({ code, survey, reason }) => window.heard.push(`${code} ${survey} ${reason}`));
    });
    await showByRule(page, 'inline');
    await expect.poll(() => told(page)).toHaveLength(1);
    expect((await told(page))[0]).toContain(`bad-survey inline bad-survey: display.target "${target}"`);
    await showByRule(page, 'popover');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await page.evaluate(() => klankbord.open('inline').catch(({ code }) => code))).toBe('bad-survey');
  });
}

test('when a router takes the target away, the survey is gone, not dismissed, and the screen is free', async ({
  page,
  pages,
}) => {
  await openPage(page, pages.url, { surveys, launcher: 'none', etiquette: { perSession: 9, quietTime: '0s' } });
  await listen(page);
  await showByRule(page, 'inline');
  await expect(page.locator('#slot [part=card]')).toBeVisible();
  await page.evaluate(() => {
    document.querySelector('main')!.replaceChildren('Another page');
    history.pushState(null, '', '/another');
  });
  await showByRule(page, 'popover');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await told(page)).toEqual(['shown inline', 'shown popover']);
});

test('<klankbord-survey> that stood there before the script, or comes later, or changes, is drawn', async ({
  page,
  pages,
}) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () =>
      document.querySelector('main')!.insertAdjacentHTML('beforeend', '<klankbord-survey survey="popover">'),
    );
  });
  await openPage(page, pages.url, { surveys: [...surveys, { ...surveyOf(questions.thumb), id: 'helped' }] });
  // What stands there first is shown as soon as the script can: what is told of it may come before or after a listener.
  await expect(element(page)).toBeVisible();
  await listen(page);
  expect(await findAxeFaults(page)).toEqual([]);
  expect(await findMisfits(page)).toEqual([]);
  // The page has placed it, so there is no way to close it, and it takes no focus.
  await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement!.localName)).toBe('body');
  await page.evaluate(() => document.querySelector('klankbord-survey')!.setAttribute('survey', 'helped'));
  await expect(page.getByRole('group', { name: 'Did this help?' })).toBeVisible();
  // Others can be shown beside it.
  await showByRule(page, 'bar');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => document.querySelector('klankbord-survey')!.remove());
  await addElement(page, 'helped');
  await expect(page.getByRole('group', { name: 'Did this help?' })).toBeVisible();
  expect(await told(page)).toEqual(['shown helped', 'shown bar', 'shown helped']);
});

test('its answer is stored; taken away unanswered it is not dismissed', async ({ page, pages, collector, site }) => {
  await openPage(page, pages.url, { surveys: [{ ...surveyOf(questions.nps), id: 'one' }], launcher: 'none' });
  await listen(page);
  await addElement(page, 'one');
  await page.evaluate(() => document.querySelector('klankbord-survey')!.remove());
  await addElement(page, 'one');
  await page.getByRole('radio', { name: '8' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.locator('klankbord-survey [part=thanks]')).toBeVisible();
  await expect.poll(async () => (await collector.responses(site))[0]?.scores).toEqual({ nps: 8 });
  expect(await told(page)).not.toContain('dismissed one');
});

test('after destroy the element is empty, and the next widget draws it', async ({ page, pages }) => {
  await openPage(page, pages.url, { surveys });
  await addElement(page, 'popover');
  await expect(element(page)).toBeVisible();
  await page.evaluate(() => klankbord.destroy());
  await expect(element(page)).toHaveCount(0);
});

test('a survey that nobody knows is told', async ({ page, pages, collector }) => {
  await page.addInitScript(() => (window.heard = []));
  await openPage(page, pages.url, { surveys });
  await page.evaluate(() => klankbord.on('diagnostic', ({ code, survey }) => window.heard.push(`${code} ${survey}`)));
  await addElement(page, 'nobody');
  await expect.poll(() => told(page)).toContain('unknown-survey nobody');
  expect(collector.url).toBeTruthy();
});

type Npm = Pick<typeof widget, 'init' | 'renderSurvey'>;
const bundle = async (): Promise<string> => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { init, renderSurvey } from '@klankbord/widget'; Object.assign(window, { init, renderSurvey });`,
      resolveDir: resolve(import.meta.dirname ?? __dirname, '../../..'),
    },
    bundle: true,
    write: false,
    logLevel: 'error',
    format: 'iife',
  });
  return outputFiles[0]!.text;
};

test('from npm: renderSurvey waits for init, draws a page, and the element works too', async ({
  page,
  pages,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${pages.url}/npm.html`);
  await page.addScriptTag({ content: await bundle() });
  await page.evaluate(
    ({ asked, name }) => {
      const { init, renderSurvey } = window as unknown as Npm;
      const main = document.body.appendChild(document.createElement('main'));
      const remove = renderSurvey(main, 'asked');
      Object.assign(window, { remove });
      init({ site: name, endpoint: '/nowhere', surveys: [asked], launcher: 'none', signals: false });
    },
    { asked: surveyOf(questions.nps, questions.long), name: site },
  );
  await expect(page.locator('main').getByRole('group', { name: 'Would you recommend us' })).toBeVisible();
  expect(await findMisfits(page)).toEqual([]);
  const size = page.locator('main [part=question]').evaluate((question) => getComputedStyle(question).fontSize);
  expect(await size).toBe('28px');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<klankbord-survey survey="asked">'));
  await expect(element(page)).toBeVisible();
  await page.evaluate(() => (window as unknown as { remove(): void }).remove());
  await expect(page.locator('main [part=card]')).toHaveCount(0);
});

declare global {
  interface Window {
    heard: string[];
  }
}
