// The surveys in docs/surveys.md are surveys, and the page names every member there is.

import { expect, test } from '@jest/globals';
import { checkSurvey } from '@klankbord/protocol/survey';
import { readText } from './support/sources';

const page = readText('docs/surveys.md');
const examples = [...page.matchAll(/```json survey\n([\s\S]*?)```/g)].map(([, json]) => json!);

test('there are examples, and no other JSON', () => {
  expect(examples.length).toBeGreaterThan(3);
  expect([...page.matchAll(/```json/g)]).toHaveLength(examples.length);
});

test.each(examples)('%s', (json) => {
  expect(checkSurvey(JSON.parse(json))).toMatchObject({ ok: true });
});

test('every member of a survey has its row, and the first example has them all', () => {
  const schema = JSON.parse(readText('packages/protocol/schema/survey.json')) as { properties: object };
  const members = Object.keys(schema.properties);
  expect(members.filter((member) => !page.includes(`\n| \`${member}\` |`))).toEqual([]);
  const [first] = examples.map((json) => JSON.parse(json) as object);
  expect(Object.keys(first!).sort()).toEqual(members.sort());
});
