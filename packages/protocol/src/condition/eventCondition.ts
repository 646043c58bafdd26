// `{ "event": "search", "where": { "results_count": 0 } }`: such an event has happened in this session.

import { isEventName } from '../wire/event';
import { isObject } from '../wire/json';
import type { Condition, ConditionCheck, ConditionKind } from './condition';
import { holdsWhere, operators } from './where';

/** The key under which the occurrences of an `event` condition are remembered. */
export const markKey = ({ event, where }: Condition): string => `${event}${where ? JSON.stringify(where) : ''}`;

function whereFault(where: unknown): string {
  if (where === undefined) return '';
  if (!isObject(where)) return 'where must be an object';
  for (const [path, wanted] of Object.entries(where)) {
    const unknown = Object.keys(isObject(wanted) ? wanted : {}).find((name) => !Object.hasOwn(operators, name));
    if (unknown !== undefined) return `where.${path}: "${unknown}" is not one of ${Object.keys(operators).join(', ')}`;
  }
  return '';
}

export const eventCondition: ConditionKind = {
  key: 'event',
  holds: (condition, context) => context.marks(markKey(condition)).length > 0,
  mark: (condition, event) =>
    event.name === condition.event && holdsWhere(event.props, condition.where as Record<string, unknown>)
      ? markKey(condition)
      : undefined,
};

export const eventCheck: ConditionCheck = {
  members: ['where'],
  fault: ({ event, where }) => (isEventName(event) ? whereFault(where) : 'event must be the name of an event'),
};
