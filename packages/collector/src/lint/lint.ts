// Looks a site's surveys over, rule by rule, and says what is wrong, where, why, and what to do.

import {
  builtInMoments,
  checkCondition,
  type Condition,
  conditionOf,
  momentFault,
} from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';
import { nearestName } from '../commands/nearestName';
import { error, type Fault, type Finding } from './finding';
import { isNear } from './isNear';
import { judgeCondition } from './judgeCondition';
import { badBranches } from './rules/badBranches';
import { brokenTarget } from './rules/brokenTarget';
import { competingSurveys } from './rules/competingSurveys';
import { duplicateIds } from './rules/duplicateIds';
import { longSurvey } from './rules/longSurvey';
import { lowContrast } from './rules/lowContrast';
import { neverShown } from './rules/neverShown';
import { refusedMembers } from './rules/refusedMembers';
import { textFaults } from './rules/textFaults';
import { unknownIn, unknownNames } from './rules/unknownNames';
import { type LintedFile, type LintedSite, type LintedSurvey, questionsOf, readSite } from './site';

type Rule = (survey: LintedSurvey, site: LintedSite, told: Set<string>) => Fault[];

/** A new rule is one file and one entry here. */
const rules: readonly Rule[] = [
  duplicateIds,
  badBranches,
  neverShown,
  competingSurveys,
  unknownNames,
  brokenTarget,
  textFaults,
  longSurvey,
  ({ survey }) => lowContrast(survey.theme, 'theme'),
];

/** What the check refuses, but where a rule has said it already, and better. */
function refusedElsewhere(survey: unknown, faults: Fault[]): Fault[] {
  if (!isObject(survey)) {
    const fix = 'Write { "id": "…", "questions": [ … ] }.';
    return [error('refused', '', 'A survey must be an object.', 'There is nothing to ask here.', fix)];
  }
  const errors = faults.filter(({ severity }) => severity === 'error').map(({ place }) => place);
  return refusedMembers(survey).filter(
    ({ place }) =>
      place === '' ||
      !errors.some((one) => one === place || (one.startsWith(place) && /[.[]/.test(one[place.length]!))),
  );
}

const BY_SEVERITY = { error: 0, warning: 1 };

function lintSurvey(linted: LintedSurvey, given: unknown, site: LintedSite, told: Set<string>): Finding[] {
  const faults = rules.flatMap((rule) => rule(linted, site, told));
  const questions = questionsOf(linted.survey);
  return [...refusedElsewhere(given, faults), ...faults]
    .sort((a, b) => BY_SEVERITY[a.severity] - BY_SEVERITY[b.severity])
    .map((fault) => {
      const [, index] = /^questions\[(\d+)\]/.exec(fault.place) ?? [];
      const id = questions[Number(index)]?.id;
      // Of two with the same id, only the place tells which.
      const isOne = typeof id === 'string' && questions.filter((one) => one.id === id).length === 1;
      return { file: linted.file, survey: linted.name, ...(isOne && { question: id }), ...fault };
    });
}

/** A moment with a fault beside its condition, or without one. */
function brokenMoment(name: string, moment: unknown, fault: string): Fault {
  const near = nearestName(name, Object.keys(builtInMoments));
  const guess = isNear(name, near) ? `Did you mean "${near}"?` : '';
  const place = `moments.${name.slice(0, 64)}`;
  if (fault)
    return error(
      'refused',
      place,
      `It ${fault}.`,
      'What is wrong has no effect.',
      'Change it to what the sentence asks for.',
    );
  return moment === false
    ? error(
        'unknown-moment',
        place,
        `There is no moment "${name}" to switch off.`,
        'Nothing is switched off.',
        guess || 'Take it out.',
      )
    : error('refused', place, 'It has no "when".', 'Without one it never comes.', guess || 'Write { "when": { … } }.');
}

/** The moments and the theme of a configuration. */
function lintAround({ file, moments, theme }: LintedFile, site: LintedSite, told: Set<string>): Finding[] {
  const faults = Object.entries(isObject(moments) ? moments : {}).flatMap(([name, moment]): Fault[] => {
    const when = isObject(moment) ? conditionOf(moment.when as Condition | string) : undefined;
    const place = `moments.${name}.when`;
    // Its members before its condition, in which the place is told more closely.
    const fault = momentFault(name, isObject(moment) ? { ...moment, when: undefined } : moment);
    if (fault || !(isObject(when) || Object.hasOwn(builtInMoments, name))) return [brokenMoment(name, moment, fault)];
    if (!isObject(when)) return [];
    const verdict = checkCondition(when, place);
    const why = 'A condition that is wrong never holds, so this moment never comes.';
    if (!verdict.ok) return [error('refused', place, verdict.detail, why, 'Change it to what the sentence asks for.')];
    const { level, why: cause } = judgeCondition(when, site);
    const never = error(
      'never-comes',
      place,
      `This moment never comes: ${cause}.`,
      'No survey can wait for it.',
      'Change the condition so that it can hold.',
    );
    return [...(level === 'never' ? [never] : []), ...unknownIn(when, place, site, told)];
  });
  return [...faults, ...lowContrast(theme, 'theme')].map((fault) => ({ file, ...fault }));
}

/**
 * @param files what stands in the files, read but not checked
 * @param now milliseconds since 1970, for schedules
 * @param ownEvents names of events that the site tells itself
 * @example lint([{ file: 'surveys.json', surveys: [{ id: 'a', questions: [] }] }], Date.now()) // [{ code: 'refused', … }]
 */
export function lint(files: LintedFile[], now: number, ownEvents: string[] = []): Finding[] {
  const site = readSite(files, now, ownEvents);
  const told = new Set<string>();
  return files.flatMap((file) => [
    ...lintAround(file, site, told),
    ...site.surveys
      .filter((one) => one.file === file.file)
      .flatMap((one) => lintSurvey(one, file.surveys[one.index], site, told)),
  ]);
}
