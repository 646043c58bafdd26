// Everything that the check of surveys refuses in a configuration.

import { checkSurvey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';

export interface ConfigProblem {
  /** Where, e.g. `surveys[1]`. */
  at: string;
  message: string;
}

/** An empty list is a good configuration. */
export function findConfigProblems(config: unknown): ConfigProblem[] {
  if (!isObject(config)) return [{ at: '', message: 'the configuration must be an object: {"surveys": [ … ]}' }];
  const stray = Object.keys(config).filter((key) => key !== 'surveys');
  const problems = stray.map((key) => ({ at: key, message: 'is not a member of a configuration; known is surveys' }));
  if (!Array.isArray(config.surveys)) return [...problems, { at: 'surveys', message: 'must be a list' }];
  const seen = new Set<unknown>();
  for (const [index, survey] of config.surveys.entries()) {
    const verdict = checkSurvey(survey);
    if (!verdict.ok) problems.push({ at: `surveys[${index}]`, message: verdict.detail });
    else if (seen.has(verdict.value.id))
      problems.push({ at: `surveys[${index}].id`, message: `"${verdict.value.id}" is used twice` });
    else seen.add(verdict.value.id);
  }
  return problems;
}
