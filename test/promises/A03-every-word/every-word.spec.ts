// A3: in every built-in language, every word that is seen or spoken stands in its table, or is the survey's own.

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { findTexts } from '../../../packages/widget/src/languages';
import { launcherTexts } from '../../../packages/widget/src/launcherTexts';
import { createSay, type Say } from '../../../packages/widget/src/ui/createSay';
import { texts as english } from '../../../packages/widget/src/ui/texts/en';
import { steps as englishSteps } from '../../../packages/widget/src/ui/texts/steps.en';
import { openPage } from '../../browser/interface/openPage';
import { whenReady } from '../../support/whenReady';
import { expect, test } from '../../support/fixtures';
import { noteWords, seenWords } from './noteWords';
import { goal, many, notice, OWN, pages as paged, refused, required, sudden, surveys } from './surveys';

const root = resolve(import.meta.dirname ?? __dirname, '../../..');
const languages = readdirSync(resolve(root, 'packages/widget/src/ui/texts'))
  .filter((file) => /^[a-z]{2}\.ts$/.test(file))
  .map((file) => file.slice(0, 2));

/** Words that no survey of this page brings on screen, and why. */
const UNSEEN: Record<string, string> = {
  choose: 'comes with dropdown',
  untouched: 'comes with slider',
  'date.from': 'comes with date',
  'date.until': 'comes with date',
  'fault.date': 'comes with date',
  'fault.rows': 'comes with matrix',
  'ranking.up': 'comes with ranking',
  'ranking.down': 'comes with ranking',
  'ranking.place': 'comes with ranking',
  'ranking.keep': 'comes with ranking',
  unfetched: 'comes with the file of the rarer types',
  'progress.page': 'comes with pages of several questions',
  'story.none': 'said when the switch is off',
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NUMBER = '[\\d.,\\s]+';

/** What a text looks like when it is said. */
function patternOf(text: string): RegExp {
  const said = text.split(/(\{[^}]*\})/).map((piece) => {
    const [, name, forms] = /^\{(\w+)(?:\|(.*))?\}$/.exec(piece) ?? [];
    if (!name) return escape(piece);
    if (!forms) return /^(question|label|day)$/.test(name) ? OWN : NUMBER;
    return `(?:${forms
      .split('|')
      .map((form) => escape(form.split('=')[1]!).replace('#', NUMBER))
      .join('|')})`;
  });
  return new RegExp(`^${said.join('')}$`, 'u');
}

async function tableOf(language: string): Promise<Record<string, string>> {
  const own = language === 'en' ? english : (await findTexts(language))!.texts;
  const launcher = Object.entries(launcherTexts).map(([key, words]) => [
    key,
    (words as Record<string, string>)[language] ?? words.en,
  ]);
  return { ...own, ...Object.fromEntries(launcher) };
}

/** The sentences of the trail; what is filled in came from the visit. */
async function sentencesOf(language: string): Promise<RegExp[]> {
  const steps = language === 'en' ? englishSteps : (await findTexts(language))!.steps!;
  return Object.values(steps).map(
    (text) =>
      new RegExp(
        `^${text
          .split(/\{\w+\}/)
          .map(escape)
          .join('.*')}$`,
        'u',
      ),
  );
}

const open = (page: Page, id: string): Promise<void> => page.evaluate((one) => klankbord.open(one), id);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const told = (page: Page, text: string) => expect(page.getByRole('status').getByText(text)).toBeAttached();

/** Every question, what is wrong with it when it is empty, and when it is filled in badly. */
async function askAll(page: Page, say: Say): Promise<void> {
  await page.evaluate(() => klankbord.track('view_cart'));
  await told(page, say('asked', { question: OWN }));
  for (const { id } of required) {
    await open(page, id);
    await button(page, say('send')).click();
    await expect(page.locator('#fault')).not.toBeEmpty();
    await told(page, (await page.locator('#fault').textContent())!);
  }
  for (const [{ id }, text] of refused) {
    await open(page, id);
    await page.locator('#field').fill(text);
    if (id === 'near') continue;
    await button(page, say('send')).click();
    await expect(page.locator('#fault')).not.toBeEmpty();
  }
  await open(page, goal.id);
  await page.getByRole('radio', { name: say('partly') }).check({ force: true });
  await expect(page.getByText(say('goal'))).toBeVisible();
  await open(page, many.id);
  for (const count of [1, 4]) {
    for (let index = 0; index < count; index += 1) await page.getByRole('checkbox').nth(index).check({ force: true });
    await button(page, say('send')).click();
    await expect(page.locator('#fault')).not.toBeEmpty();
  }
}

/** From page to page, and sent. */
async function sendAll(page: Page, say: Say): Promise<void> {
  await open(page, 'feedback');
  for (let at = 0; at < 2; at += 1) await button(page, say('next')).click();
  await expect(page.getByText(say('feedback.contact.help'))).toBeVisible();
  await open(page, notice.id);
  await button(page, say('yes')).click();
  await expect(page.getByText(say('thanks.sent')).first()).toBeVisible();
  await open(page, paged.id);
  await told(page, say('progress', { n: 1, total: 2 }));
  await button(page, say('next')).click();
  await expect(button(page, say('back'))).toBeVisible();
  await button(page, say('send')).click();
  await expect(page.locator('#fault')).toHaveText(say('missing.all'));
}

/** What could not be sent or kept. */
async function fail(page: Page, say: Say, thanks: 'thanks.kept' | 'thanks.memory'): Promise<void> {
  const answer = async (): Promise<void> => {
    await page.evaluate(() => klankbord.close());
    await open(page, paged.id);
    await button(page, say('next')).click();
    await page.locator('#field').fill('a');
    await button(page, say('send')).click();
  };
  // A refusal lasts, also in another tab.
  await page.evaluate(() => klankbord.consent({ feedback: 'granted' }));
  await page.route('**/v1/batch', (route) => route.abort());
  await answer();
  await expect(page.getByText(say(thanks)).first()).toBeVisible();
  await page.evaluate(() => klankbord.consent({ feedback: 'denied' }));
  await answer();
  await button(page, say('copy')).click();
}

/** Of the others each takes as long: `npm run test:ci` has them. */
const QUICK = ['ar'];

for (const language of languages) {
  const tag = QUICK.includes(language) ? [] : '@long';
  test(`every word in ${language}`, { tag }, async ({ page, context, pages, harm }) => {
    const table = await tableOf(language);
    const say = createSay(table, language);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page, pages.url, { surveys, locale: language });
    await noteWords(page);
    await askAll(page, say);
    await sendAll(page, say);
    await fail(page, say, 'thanks.kept');
    await told(page, say('copied'));
    const seen = await seenWords(page);

    // Another visitor, whose browser keeps nothing, copies nothing and gets the interface only at the second try.
    const other = await context.newPage();
    await other.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    let tries = 0;
    await other.route('**/klankbord-ui-*.js', (route) => ((tries += 1) === 1 ? route.abort() : route.continue()));
    await openPage(other, pages.url, { surveys: surveys.filter(({ id }) => id !== sudden.id), locale: language });
    await noteWords(other);
    await button(other, table.launcher!).click();
    await expect(button(other, table['launcher.failed']!)).toBeVisible();
    seen.push(...(await seenWords(other)));
    await other.goto(`${pages.url}/?again`);
    await whenReady(other);
    await noteWords(other);
    await fail(other, say, 'thanks.memory');
    await expect(other.getByRole('textbox', { name: say('copy.self') })).toBeVisible();
    seen.push(...(await seenWords(other)));

    // The browser itself writes a line for every request that failed.
    harm.splice(0, harm.length, ...harm.filter((line) => !line.includes('Failed to load resource')));

    const patterns = Object.entries(table).map(([key, text]) => [key, patternOf(text)] as const);
    // Numbers and signs have no language.
    const known = [...patterns.map(([, pattern]) => pattern), ...(await sentencesOf(language))];
    const strange = seen.filter(
      (text) => text !== OWN && /\p{L}/u.test(text) && !known.some((pattern) => pattern.test(text)),
    );
    expect(strange, 'words that stand in no table').toEqual([]);
    const unseen = patterns.filter(([, pattern]) => !seen.some((text) => pattern.test(text))).map(([key]) => key);
    expect(unseen.sort(), 'words that were not seen on the way').toEqual(Object.keys(UNSEEN).sort());
  });
}
