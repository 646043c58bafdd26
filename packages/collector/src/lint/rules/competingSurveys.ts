// Surveys that come at the same time with the same priority, so that one is always in the shadow of the other.

import { type Condition, conditionOf } from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';
import { type Fault, warning } from '../finding';
import { judgeCondition } from '../judgeCondition';
import type { Draft, LintedSite, LintedSurvey } from '../site';

const priorityOf = ({ priority }: Draft): number => (typeof priority === 'number' ? priority : 0);
const whenOf = ({ when }: Draft): string => JSON.stringify(conditionOf(when as Condition | string) ?? null);

/** A time of a schedule; an open end is for ever. */
const endOf = ({ schedule }: Draft, end: 'from' | 'until'): number => {
  const time = isObject(schedule) && typeof schedule[end] === 'string' ? Date.parse(schedule[end]) : NaN;
  return Number.isNaN(time) ? (end === 'from' ? -Infinity : Infinity) : time;
};
const meet = (a: Draft, b: Draft): boolean =>
  endOf(a, 'from') < endOf(b, 'until') && endOf(b, 'from') < endOf(a, 'until');

/** Whether both may be for the same visitor. */
function share(a: Draft, b: Draft, { moments, stages }: LintedSite): boolean {
  const all = [a.audience, b.audience].filter(isObject);
  return all.length < 2 || judgeCondition({ all }, { moments, stages }).level !== 'never';
}

export function competingSurveys({ survey, file, name, index }: LintedSurvey, site: LintedSite): Fault[] {
  const at = site.surveys.findIndex((one) => one.file === file && one.index === index);
  const winner = site.surveys
    .slice(0, at)
    .find(
      (other) =>
        whenOf(survey) !== 'null' &&
        whenOf(other.survey) === whenOf(survey) &&
        priorityOf(other.survey) === priorityOf(survey) &&
        other.survey.id !== survey.id &&
        meet(other.survey, survey) &&
        share(other.survey, survey, site),
    );
  if (!winner) return [];
  const where = winner.file === file ? '' : ` in ${winner.file}`;
  return [
    warning(
      'survey-competes',
      'when',
      `Comes at the same time as "${winner.name}"${where}, with the same priority (${priorityOf(survey)}).`,
      `One survey is shown at a time: "${winner.name}" wins because it stands first. "${name}" is shown only to whom that one is refused.`,
      'Give the more important one a higher priority, or give them audiences that exclude each other.',
    ),
  ];
}
