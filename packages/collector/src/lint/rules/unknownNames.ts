// Names in conditions that nobody knows: of events, moments and stages.

import type { Condition } from '@klankbord/protocol/condition';
import { isEventName, isObject } from '@klankbord/protocol/wire';
import { nearestName } from '../../commands/nearestName';
import { error, type Fault, warning } from '../finding';
import { listConditions, listLeavesAt } from '../listConditions';
import { isNear } from '../isNear';
import type { LintedSite, LintedSurvey } from '../site';

const OWN_MOMENT = ' For one of your own: --moments FILE';
const OPERATORS = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'];

/** The names of events that a condition asks about, with their places. */
function eventsIn(leaf: Condition, place: string): { name: string; place: string }[] {
  const named = (value: unknown, at: string): { name: string; place: string }[] =>
    isObject(value) && isEventName(value.event) ? [{ name: value.event, place: `${at}.event` }] : [];
  const { without, sequence, count, distinct } = leaf;
  return [
    ...named(leaf, place),
    ...named(without, `${place}.without`),
    ...(Array.isArray(sequence) ? sequence : []).flatMap((one, at) => named(one, `${place}.sequence[${at}]`)),
    ...Object.keys(isObject(count) ? count : {}).map((name) => ({ name, place: `${place}.count.${name}` })),
    ...Object.keys(isObject(distinct) ? distinct : {})
      .filter((name) => !OPERATORS.includes(name))
      .map((name) => ({ name, place: `${place}.distinct.${name}` })),
  ];
}

function unknownEvent(name: string, place: string, known: string[], told: Set<string>): Fault[] {
  if (known.includes(name)) return [];
  const near = nearestName(name, known);
  if (isNear(name, near)) {
    return [
      warning(
        'unknown-event',
        place,
        `No event is called "${name}".`,
        'An event that never happens makes a condition that never holds.',
        `Did you mean "${near}"? If it is your own, say so: --events ${name}`,
      ),
    ];
  }
  // A name of one's own is welcome; said once, so that a slip of the pen is noticed.
  if (told.size === told.add(name).size) return [];
  return [
    warning(
      'own-event',
      place,
      `"${name}" is no event that Klankbord tells by itself.`,
      'Your pages have to tell it: by track(), the dataLayer or data-kb-track.',
      `If they do, say so: --events ${name}`,
    ),
  ];
}

function unknownName(code: string, place: string, kind: string, name: unknown, known: string[], own = ''): Fault[] {
  if (typeof name !== 'string' || known.includes(name)) return [];
  const near = nearestName(name, known);
  const guess = isNear(name, near) ? `Did you mean "${near}"?` : `Known: ${known.join(', ') || 'none'}.`;
  return [
    error(code, place, `There is no ${kind} "${name.slice(0, 64)}".`, 'A condition on it never holds.', guess + own),
  ];
}

/** The names in one condition. `told` holds the own events that were told already. */
export function unknownIn(condition: Condition, at: string, site: LintedSite, told: Set<string>): Fault[] {
  const moments = Object.keys(site.moments);
  return listLeavesAt(condition, at).flatMap(({ place, leaf }) => [
    ...eventsIn(leaf, place).flatMap((one) => unknownEvent(one.name, one.place, site.events, told)),
    ...unknownName(
      'unknown-moment',
      place === 'when' ? place : `${place}.moment`,
      'moment',
      leaf.moment,
      moments,
      OWN_MOMENT,
    ),
    ...unknownName('unknown-stage', `${place}.stage`, 'stage', leaf.stage, site.stages),
    ...unknownName('unknown-stage', `${place}.furthest`, 'stage', leaf.furthest, site.stages),
  ]);
}

export const unknownNames = ({ survey }: LintedSurvey, site: LintedSite, told: Set<string>): Fault[] =>
  listConditions(survey).flatMap(({ place, condition }) => unknownIn(condition, place, site, told));
