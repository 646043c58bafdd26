// Surveys with more questions than most people answer.

import { type Fault, warning } from '../finding';
import { type LintedSurvey, questionsOf } from '../site';

/** Our choice: one a page, seven is a minute and a half of somebody's own time. */
const MANY = 7;

export function longSurvey({ survey }: LintedSurvey): Fault[] {
  const asked = questionsOf(survey).filter(({ type }) => type !== 'statement').length;
  return asked > MANY
    ? [
        warning(
          'long-survey',
          'questions',
          `Has ${asked} questions; more than ${MANY} are seldom answered to the end.`,
          'Who stops halfway was asked for nothing, and is not asked again for a while.',
          'Keep what you would act on, or hide some behind showIf.',
        ),
      ]
    : [];
}
