// Whether one name is probably a slip of the pen for another.

import { distance } from '../commands/nearestName';

/**
 * True when at most a third of the letters differ: our choice, tried on the vocabulary, where `serach` is near `search`
 * and `report_created` near nothing.
 *
 * @example isNear('purchas', 'purchase') // true
 */
export const isNear = (name: string, other: string): boolean =>
  other !== '' && distance(name.slice(0, 64), other) <= Math.max(name.length, other.length) / 3;
