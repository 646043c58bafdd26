// `schedule`: not before `from`, and no more at `until`; moments in time, the same for visitors in all time zones.

import type { Rule } from './rule';

export const scheduleRule: Rule = {
  reason: 'schedule',
  verdict: 'refuse',
  against: (_state, { schedule }, now) =>
    // A date that cannot be read gives NaN, and that is neither after nor before anything.
    [schedule?.from, schedule?.until].some(
      (time, isEnd) => time !== undefined && !(isEnd ? now < Date.parse(time) : now >= Date.parse(time)),
    ),
};
