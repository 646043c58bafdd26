// What speaks against publishing surveys: errors refuse them, warnings are only told.

import { listMoments, type Moment } from '@klankbord/protocol/condition';
import { defaultStages } from '@klankbord/protocol/journey';
import { isObject } from '@klankbord/protocol/wire';
import { nearestName } from '../commands/nearestName';
import { type Finding, warning } from '../lint/finding';
import { isNear } from '../lint/isNear';
import { lint } from '../lint/lint';
import { listConditions, listLeavesAt } from '../lint/listConditions';

const FILE = 'surveys';

interface OwnName {
  kind: 'moment' | 'stage';
  name: string;
  survey: string;
}

/**
 * Moments and stages that are not built in, each once; a name that is only a slip of the pen away from one that is, is left
 * to lint.
 */
function ownNames(surveys: unknown[]): OwnName[] {
  const known = { moment: Object.keys(listMoments()), stage: Object.keys(defaultStages) };
  const own = new Map<string, OwnName>();
  const note = (kind: OwnName['kind'], name: unknown, survey: string): void => {
    if (typeof name !== 'string' || known[kind].includes(name)) return;
    if (!isNear(name, nearestName(name, known[kind])) && !own.has(`${kind} ${name}`))
      own.set(`${kind} ${name}`, { kind, name, survey });
  };
  for (const survey of surveys.filter(isObject)) {
    const conditions = listConditions(survey);
    for (const { leaf } of conditions.flatMap(({ place, condition }) => listLeavesAt(condition, place))) {
      note('moment', leaf.moment, String(survey.id));
      for (const stage of [leaf.stage, leaf.furthest]) note('stage', stage, String(survey.id));
    }
  }
  return [...own.values()];
}

const toldOf = ({ kind, name, survey }: OwnName): Finding => ({
  file: FILE,
  survey,
  ...warning(
    `own-${kind}`,
    'when',
    `"${name.slice(0, 64)}" is no ${kind} that Klankbord knows by itself.`,
    `The options of your pages have to define it; without it the survey is never asked.`,
    `If they do, all is well.`,
  ),
});

/** A survey that is never shown because of a name that nobody knows is one fault, and is told once: by the name. */
const withoutEchoes = (findings: Finding[]): Finding[] =>
  findings.filter(
    ({ code, survey, place }) =>
      code !== 'never-shown' ||
      !findings.some(
        (other) => other.survey === survey && other.code.startsWith('unknown-') && other.place.startsWith(place),
      ),
  );

/**
 * The findings of lint. Own moments and stages stand in the options of the pages, which are not known here: what names
 * them is warned of, not refused.
 *
 * @param nowMs for schedules
 */
export function judgeSurveys(surveys: unknown[], nowMs: number): Finding[] {
  const own = ownNames(surveys);
  const namesOf = (kind: OwnName['kind']): string[] => own.filter((one) => one.kind === kind).map(({ name }) => name);
  const moments = Object.fromEntries(
    namesOf('moment').map((name): [string, Moment] => [name, { when: { exit: true } }]),
  );
  const stages = { ...defaultStages, ...Object.fromEntries(namesOf('stage').map((name) => [name, []])) };
  return [...withoutEchoes(lint([{ file: FILE, surveys, moments, stages }], nowMs)), ...own.map(toldOf)];
}

export const isRefused = (findings: Finding[]): boolean => findings.some(({ severity }) => severity === 'error');
