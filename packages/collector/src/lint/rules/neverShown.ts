// Surveys that can never be shown by themselves, as far as their words tell.

import { type Condition, conditionOf } from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';
import { error, type Fault } from '../finding';
import { judgeCondition } from '../judgeCondition';
import type { LintedSite, LintedSurvey } from '../site';

const WHY_NOT = 'Nobody will ever be asked.';

const fault = (place: string, what: string, fix: string): Fault => error('never-shown', place, what, WHY_NOT, fix);

const timeOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : NaN);

function badSchedule(schedule: unknown, now: number): Fault[] {
  if (!isObject(schedule)) return [];
  const [from, until] = [timeOf(schedule.from), timeOf(schedule.until)];
  if (from >= until)
    return [fault('schedule', 'The schedule ends before it begins.', 'Put a later time in schedule.until.')];
  return until <= now
    ? [
        fault(
          'schedule.until',
          `The schedule ended on ${String(schedule.until)}.`,
          'Set a later end, or take the survey out.',
        ),
      ]
    : [];
}

export function neverShown({ survey }: LintedSurvey, { moments, stages, now }: LintedSite): Fault[] {
  const when = conditionOf(survey.when as Condition | string);
  const audience = survey.audience;
  const known = { moments, stages };
  const faults = Object.entries({ when, audience }).flatMap(([place, condition]) => {
    if (!isObject(condition)) return [];
    const { level, why } = judgeCondition(condition, known);
    const said = place === 'when' ? 'Its time never comes' : 'Nobody is in its audience';
    return level === 'never' ? [fault(place, `${said}: ${why}.`, 'Change the condition so that it can hold.')] : [];
  });
  if (!faults.length && isObject(when) && isObject(audience)) {
    const { level, why } = judgeCondition({ all: [when, audience] }, known);
    if (level === 'never')
      faults.push(fault('audience', `when and audience exclude each other: ${why}.`, 'Change one of the two.'));
  }
  if (survey.sample === 0)
    faults.push(
      fault(
        'sample',
        'It is for a share of 0 of all visitors.',
        'Give a share above 0, up to 1; or take the survey out.',
      ),
    );
  return [...faults, ...badSchedule(survey.schedule, now)];
}
