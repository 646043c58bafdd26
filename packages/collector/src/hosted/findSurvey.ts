// The survey that a hosted page shows: a published one, or the built-in one.

import { builtInSurvey, checkSurvey, type Survey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';

/** What was published may be older than today's check: only what passes it is shown. */
export function findSurvey(config: string | undefined, id: string): Survey | undefined {
  const parsed: unknown = JSON.parse(config ?? '{}');
  const surveys = isObject(parsed) && Array.isArray(parsed.surveys) ? parsed.surveys : [];
  for (const survey of [...surveys, builtInSurvey]) {
    const verdict = checkSurvey(survey);
    if (verdict.ok && verdict.value.id === id) return verdict.value;
  }
  return undefined;
}
