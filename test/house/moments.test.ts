// docs/moments.md shows conditions that work, the built-in moments as the code has them, and surveys that can be shown.

import { describe, expect, test } from '@jest/globals';
import { builtInMoments, checkCondition, parseDuration } from '@klankbord/protocol/condition';
import { checkSurvey } from '@klankbord/protocol/survey';
import { readText } from './support/sources';

type Fields = Record<string, unknown>;

const page = readText('docs/moments.md');
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON of a text, each block with what stands above it, for the report. */
const blocksIn = (text: string): Fields[] =>
  [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!) as Fields);
const blocks = blocksIn(page);
/** The conditions and moments that stand within a line, as code. */
const inline = [...page.matchAll(/`(\{ "[^`]+ \})`/g)].map(([, json]) => JSON.parse(json!) as Fields);

const sectionOf = (title: string, from = page): string => from.split(`\n${title}\n`)[1] ?? '';
const builtIn = [
  ...sectionOf('## The twelve built-in ones')
    .split('\n## ')[0]!
    .matchAll(/^### (.+)$/gm),
].map(([, name]) => name!);

const surveys = blocks.filter(({ questions }) => questions);
const overlays = blocks.filter(({ moments }) => moments).map(({ moments }) => moments as Fields);
const rest = blocks.filter(({ questions, moments }) => !questions && !moments);
const ownNames = overlays.flatMap((moments) => Object.keys(moments));

/** What is wrong with a moment, or an empty text. */
function momentFault(moment: unknown): string {
  if (moment === false) return '';
  if (!isFields(moment)) return 'a moment is an object, or false';
  const stray = Object.keys(moment).find((key) => key !== 'when' && key !== 'oncePer');
  if (stray) return `"${stray}" does not belong to a moment`;
  if (!['view', 'session', 'visitor', undefined].includes(moment.oncePer as string)) return `oncePer ${moment.oncePer}`;
  const verdict = checkCondition(moment.when);
  return verdict.ok ? '' : verdict.detail;
}

describe('the built-in moments', () => {
  test('each has a section, and no section is of another', () => {
    expect([...builtIn].sort()).toEqual(Object.keys(builtInMoments).sort());
  });

  test.each(builtIn)('%s is as in the code', (name) => {
    const [moment] = blocksIn(sectionOf(`### ${name}`).split(/\n##/)[0]!);
    expect(moment).toEqual(builtInMoments[name as keyof typeof builtInMoments]);
  });

  test('each says why, what to ask and what not', () => {
    const silent = builtIn.filter((name) => {
      const section = sectionOf(`### ${name}`).split(/\n##/)[0]!;
      return !/^- \*\*Why/m.test(section) || !/^- \*\*Ask\*\*/m.test(section) || !/^- \*\*Not\*\*/m.test(section);
    });
    expect(silent).toEqual([]);
  });
});

describe('what is shown works', () => {
  test('there is enough to look at', () => {
    expect([surveys.length > 4, overlays.length > 4, inline.length > 15]).toEqual([true, true, true]);
  });

  test('moments', () => {
    const faults = [...overlays.flatMap((moments) => Object.values(moments)), ...rest].map(momentFault);
    expect(faults.filter(Boolean)).toEqual([]);
  });

  test('conditions within a line', () => {
    const verdicts = inline.map((condition) => checkCondition(condition));
    const faults = verdicts.flatMap((verdict) => (verdict.ok ? [] : verdict.detail));
    expect(faults).toEqual([]);
  });

  test('surveys, each tied to a moment that there is', () => {
    const faults = surveys.map(({ when, ...survey }) => {
      const known = Object.hasOwn(builtInMoments, String(when)) || ownNames.includes(String(when));
      const verdict = checkSurvey(survey);
      return verdict.ok ? (known ? '' : `${survey.id}: ${when} is no moment`) : verdict.detail;
    });
    expect(faults.filter(Boolean)).toEqual([]);
  });

  test('durations', () => {
    const durations = [...page.matchAll(/"(?:within|for|idle|dwell|delay)": "([^"]+)"/g)].map(([, text]) => text);
    expect(durations.length).toBeGreaterThan(15);
    expect(durations.filter((text) => parseDuration(text) === undefined)).toEqual([]);
  });
});
