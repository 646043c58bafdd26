// Which occurrences of an event are remembered for a condition, and which of them it counts.

import type { KlankbordEvent } from '../wire/event';
import type { Condition, ConditionContext, Mark, Marking } from './condition';
import { durationMs } from './duration';
import { holdsWhere } from './where';

/**
 * The key under which the occurrences are remembered: the name and, as it stands, the `where`, which is short beside 20
 * occurrences. With `@` they carry their view, which nobody else needs.
 */
export const markKey = ({ event, where }: Condition, place?: unknown): string =>
  `${place === 'view' ? '@' : ''}${event}${where === undefined ? '' : JSON.stringify(where)}`;

/** How an event is to be remembered for who asks for `{event, where}`; empty when it is another event. */
export const markingOf = (asked: Condition, { name, props, view }: KlankbordEvent, place?: unknown): Marking[] =>
  name === asked.event && holdsWhere(props, asked.where)
    ? [{ key: markKey(asked, place), ...(place === 'view' && view && { view }) }]
    : [];

/** The remembered occurrences that count: `in` this view, `within` the last duration. */
export function occurrencesOf(asked: Condition, { in: place, within }: Condition, context: ConditionContext): Mark[] {
  const { now, view } = context;
  const ms = durationMs(within, Infinity);
  return context
    .marks(markKey(asked, place))
    .filter((mark) => now - mark.ms <= ms && (place !== 'view' || (view && mark.view === view)));
}

/** In how many milliseconds the first of these occurrences is older than `within`. */
export const leavesInMs = (marks: Mark[], { within }: Condition, now: number): number =>
  Math.min(...marks.map(({ ms }) => ms + durationMs(within, Infinity) - now + 1));
