// The words of the interface: every language has every key, its own words, and the same places to fill in.

import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSay } from '../../../packages/widget/src/ui/createSay';
import { texts as en } from '../../../packages/widget/src/ui/texts/en';
import { texts as nl } from '../../../packages/widget/src/ui/texts/nl';
import { steps as stepsEn } from '../../../packages/widget/src/ui/texts/steps.en';
import { steps as stepsNl } from '../../../packages/widget/src/ui/texts/steps.nl';

const folder = resolve('packages/widget/src/ui/texts');
const languages: Record<string, Record<string, string>> = { nl };
/** Words that are the same in a language as in English. */
const SAME: Record<string, string[]> = { nl: [] };
const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test('every file of words is looked at here', () => {
  const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
  expect(files.filter((file) => !file.startsWith('steps.')).sort()).toEqual(['en', ...Object.keys(languages)].sort());
});

test('a language tells the steps of the trail too, with the same places, and nothing in English', () => {
  const placesOf = (steps: object) => Object.entries(steps).map(([key, text]) => [key, places(text as string)]);
  expect(placesOf(stepsNl).sort()).toEqual(placesOf(stepsEn).sort());
  const same = Object.entries(stepsNl).filter(([key, text]) => text === stepsEn[key as 'other']);
  expect(same).toEqual([['other', '{name}']]);
});

test.each(readdirSync(folder))('%s says who has read it', (file) => {
  const [first] = readFileSync(resolve(folder, file), 'utf8').split('\n');
  expect(first).toMatch(/Review state: (machine draft|reviewed by .+)\.$/);
});

describe.each(Object.entries(languages))('%s', (language, texts) => {
  test('has every key, and no others', () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
  });

  test('says nothing in English', () => {
    const same = Object.entries(texts).filter(([key, text]) => text === en[key as keyof typeof en]);
    expect(same.map(([key]) => key)).toEqual(SAME[language]);
  });

  test.each(Object.keys(en))('%s has the places to fill in that English has', (key) => {
    expect(places(texts[key]!)).toEqual(places(en[key as keyof typeof en]));
  });
});

test('what a language lacks is said in English', () => {
  expect(createSay({ next: 'Verder' })('back')).toBe('Back');
  expect(createSay({ next: 'Verder' })('next')).toBe('Verder');
});

test('values are filled in as they are', () => {
  expect(createSay()('asked', { question: 'Why {n} $& <b>?' })).toBe('A question for you: Why {n} $& <b>?');
});
