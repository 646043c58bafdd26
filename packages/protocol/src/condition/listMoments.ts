// The moments of a site: the built-in ones, and what the option `moments` makes of them.

import { ownNames } from '../journey/addMarks';
import { isObject } from '../wire/json';
import { builtInMoments, type Moment } from './builtInMoments';
import { isMomentName } from './momentCondition';

/** Moments of one site: our choice; each is evaluated at every look. */
const MAX_MOMENTS = 100;

/**
 * What is neither a moment nor `false` is left out, as are names that are none.
 *
 * @param option `false` for no moments at all; by name, `false` switches one off, `{when, oncePer}` replaces or adds one
 * @example listMoments({ comparing: false, 'voucher-trouble': { when: { event: 'coupon', where: { status: 'refused' } } } })
 */
export function listMoments(option?: unknown): Record<string, Moment> {
  const moments = ownNames(option === false ? {} : builtInMoments);
  for (const [name, given] of Object.entries(isObject(option) ? option : {}).slice(0, MAX_MOMENTS)) {
    if (given === false) delete moments[name];
    const moment = { ...moments[name], ...(given as Moment) };
    if (isObject(given) && isMomentName(name) && moment.when) moments[name] = moment;
  }
  return moments;
}
