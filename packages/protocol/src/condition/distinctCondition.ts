// `{ "distinct": { "view_item": "items.0.item_id", "gte": 4 } }`: so many different values of a prop were seen.

import { isObject } from '../wire/json';
import type { Condition, ConditionCheck, ConditionKind } from './condition';
import { compare, operators, valueAt } from './where';
import { mustBe } from './faults/fault';
import { isPath, MAX_PATH } from './faults/membersFault';
import { isEventName } from '../wire/event';
import { MAX_MARKS } from '../journey/addMarks';

/** Characters of a value that are remembered: our choice, twice the longest product number one meets. */
const MAX_VALUE = 100;

/** The member that is no operator names the event, its value the path. */
function readDistinct({ distinct }: Condition): { event: string; path: string; wanted: object; key: string } {
  const event = Object.keys(distinct as object).find((name) => !Object.hasOwn(operators, name))!;
  const { [event]: path, ...wanted } = distinct as Record<string, string>;
  return { event, path: path!, wanted, key: `${event}:${path}` };
}

export const distinctCondition: ConditionKind = {
  key: 'distinct',
  holds(condition, { marks }) {
    const { key, wanted } = readDistinct(condition);
    return compare(marks(key).length, wanted);
  },
  marks(condition, { name, props }) {
    const { event, path, key } = readDistinct(condition);
    const value = name === event ? (valueAt(props, path) ?? '') : '';
    // 42 and "42" are the same product, told by two tags.
    return value === '' || typeof value === 'object' ? [] : [{ key, value: String(value).slice(0, MAX_VALUE) }];
  },
};

const COMPARES = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'];

export const distinctCheck: ConditionCheck = {
  fault({ distinct }) {
    if (!isObject(distinct)) return 'distinct: must be an object with the name of an event, and an operator';
    const [event, ...more] = Object.keys(distinct).filter((name) => !COMPARES.includes(name));
    if (!isEventName(event) || more.length || Object.hasOwn(operators, event))
      return `distinct: must have the name of one event, beside the operators ${COMPARES.join(', ')}`;
    const compared = COMPARES.filter((name) => Object.hasOwn(distinct, name));
    if (!compared.length) return `distinct: must have one of ${COMPARES.join(', ')}`;
    const small = mustBe(
      `a whole number of at most ${MAX_MARKS}, for so many are remembered`,
      (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_MARKS,
    );
    return (
      mustBe(`a path of 1 to ${MAX_PATH} characters, e.g. items.0.item_id`, isPath)(
        distinct[event],
        `distinct.${event}`,
      ) ||
      compared.map((name) => small(distinct[name], `distinct.${name}`)).find(Boolean) ||
      ''
    );
  },
};
