// How many orders were lost where something happened, compared with visits in which it did not.

import { Z95 } from '../scores/interval';
import type { Group } from './counts';

/** Visits in which it happened, beside comparable ones in which it did not. */
export interface Stratum {
  happened: Group;
  comparable: Group;
}

export interface Loss {
  /** Orders that comparable visits would have brought, less those that came: negative where more came. */
  value: number;
  /** The ends of the 95 % interval. */
  low: number;
  high: number;
  /** Orders that would have been expected. */
  expected: number;
  /** Visits that could be compared. */
  compared: number;
}

const tenths = (value: number): number => Math.round(value * 10) / 10 + 0;

/** As scores do: with fewer visits on a side nothing is called sure; our choice. */
const MIN_VISITS = 5;

/** With as many visits added as said, half of them with an order: a group without orders does not look certain. */
const shareOf = ({ visits, bought }: Group, added: number): number => (bought + added / 2) / (visits + added);

const varianceOf = (group: Group): number => {
  const share = shareOf(group, 2);
  return (share * (1 - share)) / (group.visits + 2);
};

/**
 * Each stratum is compared within itself (direct standardisation), and the differences are added up. The interval is
 * that of a difference of two proportions with one success and one failure added to each (Agresti and Caffo), around
 * the difference of these shares; the added visits are shared out among the strata, as in each of many small ones they
 * would hide the difference. The value itself is the plain one: orders expected less orders that came.
 *
 * @returns undefined when nothing can be compared
 * @example lossOf([{ happened: { visits: 100, bought: 10 }, comparable: { visits: 100, bought: 30 } }])?.value // 20
 */
export function lossOf(strata: Stratum[]): Loss | undefined {
  const sound = strata.filter(({ happened, comparable }) => happened.visits > 0 && comparable.visits > 0);
  if (!sound.length) return undefined;
  const compared = sound.reduce((sum, { happened }) => sum + happened.visits, 0);
  const beside = sound.reduce((sum, { comparable }) => sum + comparable.visits, 0);
  let expected = 0;
  let bought = 0;
  let middle = 0;
  let variance = 0;
  for (const { happened, comparable } of sound) {
    const { visits } = happened;
    const added = (2 * visits) / compared;
    expected += visits * shareOf(comparable, 0);
    bought += happened.bought;
    middle += visits * (shareOf(comparable, added) - shareOf(happened, added));
    variance += visits ** 2 * (varianceOf(happened) + varianceOf(comparable));
  }
  const margin = Z95 * Math.sqrt(variance);
  const isFew = Math.min(compared, beside) < MIN_VISITS;
  return {
    value: tenths(expected - bought),
    low: tenths(Math.min(middle - margin, isFew ? 0 : Infinity)),
    high: tenths(Math.max(middle + margin, isFew ? 0 : -Infinity)),
    expected: tenths(expected),
    compared,
  };
}
