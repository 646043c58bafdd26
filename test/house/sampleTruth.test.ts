// What the sample data holds on purpose is found by reading it, never by knowing it.

import { expect, test } from '@jest/globals';
import { packages, readText, sourcesOf, withoutComments } from './support/sources';

const TRUTH = 'examples/sample-data/truth.json';
const { problems } = JSON.parse(readText(TRUTH)) as { problems: { id: string }[] };
const sources = packages.flatMap((name) => sourcesOf(name));

test('three problems are planted', () => expect(problems.length).toBe(3));

test('no product code reads the truth file or the generator', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((path) => /truth\.json|sample-data/.test(readText(path)))).toEqual([]);
});

test('no product code knows a planted problem', () => {
  const words = [...problems.map(({ id }) => id), 'rain jacket'];
  const knowing = sources.filter((path) => words.some((word) => withoutComments(readText(path)).includes(word)));
  expect(knowing).toEqual([]);
});
