// Everything that is wrong with a configuration: surveys, moments, stages and a theme, as pages fetch them.

import { momentFault } from '@klankbord/protocol/condition';
import { checkSurvey, themeFault } from '@klankbord/protocol/survey';
import { isObject, isText } from '@klankbord/protocol/wire';

export interface ConfigProblem {
  /** Where, e.g. `surveys[1]`. */
  at: string;
  message: string;
}

const MEMBERS = ['surveys', 'moments', 'stages', 'theme'];

function findSurveyProblems(surveys: unknown[]): ConfigProblem[] {
  const seen = new Set<unknown>();
  return surveys.flatMap((survey, index): ConfigProblem[] => {
    const verdict = checkSurvey(survey);
    if (!verdict.ok) return [{ at: `surveys[${index}]`, message: verdict.detail }];
    const { id } = verdict.value;
    if (seen.has(id)) return [{ at: `surveys[${index}].id`, message: `"${id}" is used twice` }];
    seen.add(id);
    return [];
  });
}

/** Members by name that have a fault. */
const namedProblems = (
  at: string,
  members: Record<string, unknown>,
  faultOf: (name: string, value: unknown) => string,
): ConfigProblem[] =>
  Object.entries(members).flatMap(([name, value]) => {
    const message = faultOf(name, value);
    return message ? [{ at: `${at}.${name.slice(0, 64)}`, message }] : [];
  });

const stageFault = (_name: string, rules: unknown): string =>
  Array.isArray(rules) && rules.every((rule) => isText(rule, 256))
    ? ''
    : 'must be a list of names of events, or address patterns with a /';

/** An empty list is a good configuration. */
export function findConfigProblems(config: unknown): ConfigProblem[] {
  if (!isObject(config)) return [{ at: '', message: 'the configuration must be an object: {"surveys": [ … ]}' }];
  const { surveys, moments, stages, theme } = config;
  const problems = Object.keys(config)
    .filter((key) => !MEMBERS.includes(key))
    .map((key) => ({ at: key, message: `is not a member of a configuration; known are ${MEMBERS.join(', ')}` }));
  const isEmpty = surveys === undefined && !MEMBERS.some((member) => Object.hasOwn(config, member));
  if (Array.isArray(surveys)) problems.push(...findSurveyProblems(surveys));
  else if (surveys !== undefined || isEmpty) problems.push({ at: 'surveys', message: 'must be a list' });
  for (const [at, members, faultOf] of [
    ['moments', moments, momentFault],
    ['stages', stages, stageFault],
  ] as const) {
    if (isObject(members)) problems.push(...namedProblems(at, members, faultOf));
    else if (members !== undefined) problems.push({ at, message: 'must be an object, by name' });
  }
  const fault = themeFault(theme);
  return fault ? [...problems, { at: 'theme', message: fault }] : problems;
}
