// The words of the interface: every language has every key, its own words, the same places to fill in, and a form for every count.

import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { builtInSurvey } from '@klankbord/protocol/survey';
import { findTexts } from '../../../packages/widget/src/languages';
import { launcherTexts } from '../../../packages/widget/src/launcherTexts';
import { createSay } from '../../../packages/widget/src/ui/createSay';
import { type TextKey, texts as english } from '../../../packages/widget/src/ui/texts/en';

type Words = Record<string, string>;

const folder = resolve('packages/widget/src/ui/texts');
const files = readdirSync(folder);
const languages = files.filter((file) => /^[a-z]{2}\.ts$/.test(file)).map((file) => file.slice(0, 2));
const others = languages.filter((language) => language !== 'en');
const en: Words = english;
const wordsOf = async (language: string): Promise<Words> =>
  language === 'en' ? en : ((await findTexts(language))?.texts ?? {});

/** Words that are the same in a language as in English, and why. */
const SAME: Record<string, Record<string, string>> = {
  de: { 'csat.3': 'Neutral is German too', 'contact.name': 'Name is German too' },
  es: { no: 'No is Spanish too' },
  it: { no: 'No is Italian too' },
  fr: { 'rating.5': 'Excellent is French too' },
};

/** The names of the places to fill in, without the forms of a count. */
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!).sort();
/** The forms of every count in a text. */
const formsIn = (text: string): string[][] =>
  [...text.matchAll(/\{\w+\|([^}]*)\}/g)].map(([, forms]) => forms!.split('|').map((form) => form.split('=')[0]!));
/** Words that are only a place to fill in have no language. */
const isWord = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));

test('there are eight languages, and bundlers find them all', async () => {
  expect(languages.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pl']);
  expect(await Promise.all(others.map(async (language) => Boolean(await findTexts(language))))).not.toContain(false);
  expect(findTexts('fi')).toBeUndefined();
  expect(findTexts('constructor')).toBeUndefined();
});

test.each(files)('%s says who has read it', (file) => {
  const [first] = readFileSync(resolve(folder, file), 'utf8').split('\n');
  expect(first).toMatch(/Review state: (machine draft|reviewed by .+)\.$/);
});

describe.each(others)('%s', (language) => {
  test('has every key, and no others', async () => {
    expect(Object.keys(await wordsOf(language)).sort()).toEqual(Object.keys(en).sort());
  });

  test('says nothing in English, and nothing at all nowhere', async () => {
    const words = Object.entries(await wordsOf(language));
    const same = words.filter(([key, text]) => text === en[key]).map(([key]) => key);
    expect(same.sort()).toEqual(Object.keys(SAME[language] ?? {}).sort());
    expect(words.filter(([, text]) => !isWord(text))).toEqual([]);
  });

  test('has the places to fill in that English has', async () => {
    const words = await wordsOf(language);
    for (const [key, text] of Object.entries(en)) expect([key, ...places(words[key]!)]).toEqual([key, ...places(text)]);
  });

  test('has a sentence for every step that another language has one for', async () => {
    const stepsOf = (one: string): string[] =>
      [...readFileSync(resolve(folder, `steps.${one}.ts`), 'utf8').matchAll(/^ {2}(\w+): '.+',$/gm)].map(
        ([, key]) => key!,
      );
    if (!files.includes(`steps.${language}.ts`)) return;
    expect(stepsOf(language)).toEqual(stepsOf('de'));
    expect(stepsOf(language).length).toBeGreaterThan(50);
  });
});

describe.each(languages)('counts in %s', (language) => {
  test('there is a form for every count up to 200, and none that the language does not have', async () => {
    const rules = new Intl.PluralRules(language);
    const wanted = new Set(Array.from({ length: 201 }, (_, n) => rules.select(n)));
    const all = Object.values(await wordsOf(language)).flatMap(formsIn);
    expect(all.length).toBeGreaterThan(1);
    for (const forms of all) expect(new Set(forms)).toEqual(wanted);
  });

  test('nothing of the notation is left in what is said', async () => {
    const words = await wordsOf(language);
    const say = createSay(words, language);
    for (const key of Object.keys(words)) {
      for (const n of [0, 1, 2, 5, 12, 100]) {
        expect(say(key as TextKey, { n, min: n, max: n, total: n, question: '?' })).not.toMatch(/[{}|#=]/);
      }
    }
  });
});

test.each([
  ['en', 1, '1 character left'],
  ['en', 1200, '1,200 characters left'],
  ['de', 1200, 'Noch 1.200 Zeichen'],
  ['fr', 0, 'Encore 0 caractère'],
  ['fr', 2, 'Encore 2 caractères'],
  ['pl', 3, 'Pozostały 3 znaki'],
  ['pl', 12, 'Pozostało 12 znaków'],
  ['pl', 22, 'Pozostały 22 znaki'],
  ['ar', 2, 'يتبقى حرفان'],
  ['ar', 3, 'يتبقى 3 أحرف'],
  ['ar', 11, 'يتبقى 11 حرفًا'],
])('%s counts %d as "%s"', async (language, n, said) => {
  expect(createSay(await wordsOf(language), language)('left', { n })).toBe(said);
});

test('what a language lacks is said in English', () => {
  expect(createSay({ next: 'Verder' })('back')).toBe('Back');
  expect(createSay({ next: 'Verder' })('next')).toBe('Verder');
});

test('values are filled in as they are', () => {
  expect(createSay()('asked', { question: 'Why {n} $& <b>?' })).toBe('A question for you: Why {n} $& <b>?');
});

test('the words of the launcher are there in every language, and the same as English only in Dutch and German', () => {
  for (const words of Object.values(launcherTexts)) {
    expect(languages.filter((language) => !(language in words)).every((language) => /^(nl|de)$/.test(language))).toBe(
      true,
    );
  }
  expect(Object.keys(launcherTexts['launcher.failed']).sort()).toEqual(languages.sort());
});

test.each(['en', 'nl'])('the built-in survey says in %s what the protocol says', async (language) => {
  const words = await wordsOf(language);
  for (const { id, label, help } of builtInSurvey.questions) {
    expect((label as Words)[language]).toBe(words[`feedback.${id}`]);
    if (help) expect((help as Words)[language]).toBe(words[`feedback.${id}.help`]);
  }
});
