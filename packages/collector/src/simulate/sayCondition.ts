// A condition in plain words, for the kinds that people use most; the others as the JSON they are.

import type { Condition } from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';

const SIGNS: Record<string, string> = { eq: '=', ne: '≠', gt: '>', gte: '≥', lt: '<', lte: '≤', glob: 'like' };

function sayWanted(wanted: unknown): string {
  if (!isObject(wanted)) return `= ${String(wanted)}`;
  return Object.entries(wanted)
    .map(([name, value]) => (SIGNS[name] ? `${SIGNS[name]} ${String(value)}` : `${name} ${JSON.stringify(value)}`))
    .join(' and ');
}

const sayMembers = (members: unknown): string =>
  Object.entries(isObject(members) ? members : {})
    .map(([name, wanted]) => `${name} ${sayWanted(wanted)}`)
    .join(', ');

function sayEvent({ event, where, times, within, without, for: span }: Condition): string {
  return [
    `${String(event)} happened`,
    typeof times === 'number' && times > 1 && `${times} times`,
    where !== undefined && `with ${sayMembers(where)}`,
    within !== undefined && `within ${String(within)}`,
    isObject(without) && `and no ${String(without.event)} after it`,
    span !== undefined && `for ${String(span)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How a moment is called: on the command line by its name, for people in words. */
type NameOf = (moment: string) => string;

const WORDS: Record<string, (condition: Condition, nameOf: NameOf) => string> = {
  event: sayEvent,
  moment: ({ moment }, nameOf) => `the moment ${nameOf(String(moment))} has come`,
  stage: ({ stage }) => `the stage is ${String(stage)}`,
  furthest: ({ furthest }) => `the furthest stage is ${String(furthest)}`,
  cart: ({ cart }) => `in the cart ${sayMembers(cart)}`,
  url: ({ url }) => `the page is ${String(url)}`,
  visitor: ({ visitor }) => `the visitor is ${String(visitor)}`,
  device: ({ device }) => `the device is ${String(device)}`,
  count: ({ count }) => `the count of ${sayMembers(count)}`,
  idle: ({ idle }) => `nothing was done for ${String(idle)}`,
  dwell: ({ dwell }) => `the page was in sight for ${String(dwell)}`,
  exit: () => 'about to leave',
};

function sayNot(condition: Condition, nameOf: NameOf): string {
  const said = sayCondition(condition, nameOf);
  return condition.event ? said.replace(' happened', ' has not happened') : `not: ${said}`;
}

/** @example sayCondition({ not: { event: 'purchase' } }) // 'purchase has not happened' */
export function sayCondition(condition: Condition, nameOf: NameOf = String): string {
  const { not, all, any } = condition;
  const sayAll = (list: unknown[], word: string): string =>
    list.map((one) => (isObject(one) ? sayCondition(one, nameOf) : '')).join(word);
  if (isObject(not)) return sayNot(not, nameOf);
  if (Array.isArray(all)) return `(${sayAll(all, ' and ')})`;
  if (Array.isArray(any)) return `(${sayAll(any, ' or ')})`;
  const kind = Object.keys(WORDS).find((key) => Object.hasOwn(condition, key));
  return kind ? WORDS[kind]!(condition, nameOf) : JSON.stringify(condition);
}
