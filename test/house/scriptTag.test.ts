// klankbord.js and what comes right after it carry no words of the interface: those are fetched when something is shown.

import { expect, test } from '@jest/globals';
import { texts as english } from '../../packages/widget/src/ui/texts/en';
import { texts as dutch } from '../../packages/widget/src/ui/texts/nl';
import { listFiles, readText, sourcesOf } from './support/sources';

const files = listFiles('packages/widget/dist', /klankbord(-senses-\w+)?\.js$/);
const script = files.map(readText).join('\n');

test('there are two files', () => expect(files).toHaveLength(2));

/** Shorter ones may be parts of anything. */
const sentences = (texts: object): string[] =>
  Object.values(texts).filter((text): text is string => typeof text === 'string' && text.length > 14);

test.each([
  ['English', english],
  ['Dutch', dutch],
])('none of the %s texts', (_language, texts) => {
  expect(sentences(texts).length).toBeGreaterThan(2);
  expect(sentences(texts).filter((text) => script.includes(text))).toEqual([]);
});

test('none of the texts of diagnostics', () => {
  // The pieces between the values that are filled in.
  const source = readText('packages/client/src/diagnostics/texts.ts');
  const said = [...source.matchAll(/['`]((?:[^'`\\\n]|\\.){30,})['`]/g)].flatMap(([, text]) =>
    text!.split(/\$?\{[^}]*\}/).filter((piece) => piece.length > 20),
  );
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((text) => script.includes(text))).toEqual([]);
});

test('the interface and Preact are not in it', () => {
  expect(sourcesOf('widget').some((path) => path.startsWith('packages/widget/src/ui/'))).toBe(true);
  expect(script).not.toMatch(/__k\b.*__\b.*\bcreateElementNS\b/);
  expect(script).not.toContain('fieldset');
});
