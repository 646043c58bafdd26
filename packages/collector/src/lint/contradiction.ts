// Conditions that cannot hold together: two stages at once, more than four and less than two.

import type { Condition } from '@klankbord/protocol/condition';
import { isObject } from '@klankbord/protocol/wire';

/** What a condition demands of one value, e.g. of `cart.value`. */
interface Demand {
  of: string;
  /** Operators as in `where`; a plain value is `eq`. */
  wanted: Record<string, unknown>;
}

/** Kinds that look at one value; the journey has one stage at a time, a person one device. */
const SINGLE = ['stage', 'furthest', 'visitor', 'survey', 'exit', 'visits', 'purchases'];
/** Kinds that look at the members of an object. */
const MEMBERS = ['cart', 'count', 'score', 'answer', 'trait', 'page', 'vital'];
/** What cannot be less than this: nobody has a negative cart, and this visit is one visit. */
const LEAST: Record<string, number> = { visits: 1, purchases: 0, 'cart.value': 0, 'cart.quantity': 0 };

const asWanted = (value: unknown): Record<string, unknown> => (isObject(value) ? value : { eq: value });

function demandsOf(condition: Condition): Demand[] {
  const [kind = ''] = Object.keys(condition);
  // `touch` goes with a phone and with a tablet.
  if (SINGLE.includes(kind) || (kind === 'device' && condition.device !== 'touch'))
    return [{ of: kind, wanted: asWanted(condition[kind]) }];
  const members = condition[kind];
  if (!MEMBERS.includes(kind) || !isObject(members)) return [];
  return Object.entries(members).map(([name, wanted]) => ({ of: `${kind}.${name}`, wanted: asWanted(wanted) }));
}

/** A new visitor is on the first visit. */
const alsoMeant = ({ of, wanted }: Demand): Demand[] =>
  of === 'visitor' ? [{ of: 'visits', wanted: wanted.eq === 'new' ? { lte: 1 } : { gte: 2 } }] : [];

function passes(value: unknown, { eq, ne, gt, gte, lt, lte, in: list }: Record<string, unknown>): boolean {
  const number = typeof value === 'number' ? value : NaN;
  return (
    (eq === undefined || eq === value) &&
    (ne === undefined || ne !== value) &&
    (typeof gt !== 'number' || number > gt) &&
    (typeof gte !== 'number' || number >= gte) &&
    (typeof lt !== 'number' || number < lt) &&
    (typeof lte !== 'number' || number <= lte) &&
    (!Array.isArray(list) || list.includes(value))
  );
}

/** True when no value can be what all of these want. */
function isEmpty(of: string, all: Record<string, unknown>[]): boolean {
  const numbers = (name: string): number[] =>
    all.map((wanted) => wanted[name]).filter((one): one is number => typeof one === 'number');
  const named = all.find(({ eq, in: list }) => eq !== undefined || Array.isArray(list));
  if (named) {
    const values = named.eq === undefined ? (named.in as unknown[]) : [named.eq];
    const isLow = (value: unknown): boolean => typeof value === 'number' && value < (LEAST[of] ?? -Infinity);
    return !values.some((value) => !isLow(value) && all.every((wanted) => passes(value, wanted)));
  }
  const low = Math.max(LEAST[of] ?? (of.startsWith('count.') ? 0 : -Infinity), ...numbers('gt'), ...numbers('gte'));
  const high = Math.min(...numbers('lt'), ...numbers('lte'));
  const isOpen = numbers('gt').includes(low) || numbers('lt').includes(high);
  return low > high || (low === high && isOpen);
}

const sameAs = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Why these cannot all hold, or an empty text as far as can be told.
 *
 * @example findContradiction([{ stage: 'cart' }, { stage: 'checkout' }]) // 'stage cannot be both …'
 */
export function findContradiction(conditions: Condition[]): string {
  const denied = conditions.find(({ not }) => not && conditions.some((one) => sameAs(one, not)));
  if (denied) return `it asks for ${JSON.stringify(denied.not)} and for its opposite`;
  const byValue = new Map<string, Record<string, unknown>[]>();
  for (const demand of conditions.flatMap(demandsOf))
    for (const { of, wanted } of [demand, ...alsoMeant(demand)]) byValue.set(of, [...(byValue.get(of) ?? []), wanted]);
  for (const [of, all] of byValue) {
    if (isEmpty(of, all)) return `no ${of} is at once ${all.map((one) => JSON.stringify(one)).join(' and ')}`;
  }
  return '';
}
