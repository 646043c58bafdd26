// Checking an event that is asked for, `{event, where}`, and what goes with it: `within` and `in`.

import { isEventName } from '../../wire/event';
import { isObject } from '../../wire/json';
import { shown } from '../../wire/shape';
import type { Condition } from '../condition';
import { durationFault, mustBe, mustBeOneOf, optionalFault } from './fault';
import { membersFault } from './membersFault';
import { wantedFault } from './wantedFault';

/** The fault of an event's name and of its `where`; `at` ends with a dot, or is empty. */
export const askedFault = ({ event, where }: Condition, at = ''): string =>
  mustBe('the name of an event, e.g. view_item', isEventName)(event, `${at}event`) ||
  optionalFault((value, place) => membersFault(value, place, () => wantedFault, undefined, 0), where, `${at}where`);

/** The same for an event that stands within a condition, with no other member. */
export function innerAskedFault(asked: unknown, at: string): string {
  if (!isObject(asked)) return `${at}: must be an object with an event`;
  const stray = Object.keys(asked).find((key) => key !== 'event' && key !== 'where');
  return stray === undefined ? askedFault(asked, `${at}.`) : `${at}: ${shown(stray)} does not go with "event"`;
}

export const placeFault = ({ in: place, within }: Condition): string =>
  optionalFault(mustBeOneOf('view', 'session'), place, 'in') || optionalFault(durationFault, within, 'within');
