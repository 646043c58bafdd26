// Goes through every question type and every display on one page, and lets each picture be judged.

import type { Page } from '@playwright/test';
import { displays, surveys as displayed } from '../browser/displays/displays';
import { openPage } from '../browser/interface/openPage';
import { rarer } from '../browser/interface/rarerSurveys';
import { questions, surveyOf } from '../browser/interface/surveys';
import { expect } from './fixtures';

export interface Look {
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  locale: 'en' | 'ar';
}

/** Every pair of scheme, direction and width is among them. */
export const pairwise: Look[] = [
  { scheme: 'light', width: 320, height: 720, locale: 'en' },
  { scheme: 'dark', width: 320, height: 720, locale: 'ar' },
  { scheme: 'dark', width: 1280, height: 720, locale: 'en' },
  { scheme: 'light', width: 1280, height: 720, locale: 'ar' },
];
/** All of the other end: with the first of them each of the six values is seen. */
export const opposite: Look = { scheme: 'dark', width: 1280, height: 720, locale: 'ar' };
/** A window of 1280 × 720 at 200 %. */
export const zoomed: Look[] = [
  { scheme: 'light', width: 640, height: 360, locale: 'en' },
  { scheme: 'dark', width: 640, height: 360, locale: 'ar' },
];

export const nameOf = ({ scheme, width, locale }: Look): string => `${scheme}, ${width} px, ${locale}`;

const wide = { ...rarer.matrix, id: 'wide', points: 10 };
const types = Object.values({ ...questions, ...rarer, wide }).map((question) => ({
  ...surveyOf(question, questions.long),
  id: `type ${question.id}`,
}));

type Judge = (what: string) => Promise<void>;

async function dress(page: Page, address: string, { scheme, width, height, locale }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  // A brand of its own goes along with the other direction.
  const theme = locale === 'ar' ? { brand: '#1d4d3e' } : {};
  await openPage(page, address, { surveys: [...types, ...displayed], locale, theme });
  if (locale === 'ar') await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
}

/** Each type in a popover, empty and filled in; something that is wrong; thanks. */
export async function walkTypes(page: Page, address: string, look: Look, judge: Judge): Promise<void> {
  await dress(page, address, look);
  await judge('launcher');
  for (const { id } of types) {
    await page.evaluate((survey) => klankbord.open(survey), id);
    await page.locator('klankbord-widget .question').first().waitFor();
    await expect(page.locator('klankbord-widget .skeleton')).toHaveCount(0);
    await judge(id);
    await page.keyboard.press('2');
    await judge(`${id} filled in`);
  }
  await page.evaluate(() => klankbord.open('type contact'));
  await page.getByRole('textbox').nth(1).fill('anna@');
  await page.keyboard.press('Enter');
  await judge('a fault');
  await page.evaluate(() => klankbord.open('type nps'));
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('klankbord-widget [part=thanks]')).toBeVisible();
  await judge('thanks');
}

/** Each display with a score, with words, and with thanks. */
export async function walkDisplays(page: Page, address: string, look: Look, judge: Judge): Promise<void> {
  await dress(page, address, look);
  for (const id of Object.keys(displays)) {
    await page.evaluate((survey) => klankbord.open(survey), id);
    await expect(page.getByRole('radiogroup', { name: 'Would you recommend us' }), id).toBeVisible();
    await judge(id);
    await page.keyboard.press('7');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'What could be better?' })).toBeVisible();
    await page.getByRole('textbox').fill('Words '.repeat(40));
    await judge(`${id} with words`);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('klankbord-widget [part=thanks]')).toBeVisible();
    await judge(`${id} thanks`);
    await page.evaluate(() => klankbord.close());
    // Thanks that are part of the page stay in it.
    if (id !== 'inline') await expect(page.locator('klankbord-widget [part=card]')).toHaveCount(0);
  }
}
