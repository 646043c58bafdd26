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

/** One success and one failure more on each side, so that a group without orders does not look certain. */
const varianceOf = ({ visits, bought }: Group): number => {
  const share = (bought + 1) / (visits + 2);
  return (share * (1 - share)) / (visits + 2);
};

/**
 * Each stratum is compared within itself (direct standardisation), and the differences are added up. The variance is
 * that of a difference of two proportions with one success and one failure added to each (Agresti and Caffo).
 *
 * @returns undefined when nothing can be compared
 * @example lossOf([{ happened: { visits: 100, bought: 10 }, comparable: { visits: 100, bought: 30 } }])?.value // 20
 */
export function lossOf(strata: Stratum[]): Loss | undefined {
  const sound = strata.filter(({ happened, comparable }) => happened.visits > 0 && comparable.visits > 0);
  if (!sound.length) return undefined;
  let expected = 0;
  let bought = 0;
  let compared = 0;
  let variance = 0;
  for (const { happened, comparable } of sound) {
    expected += (happened.visits * comparable.bought) / comparable.visits;
    bought += happened.bought;
    compared += happened.visits;
    variance += happened.visits ** 2 * (varianceOf(happened) + varianceOf(comparable));
  }
  const margin = Z95 * Math.sqrt(variance);
  const value = expected - bought;
  return {
    value: tenths(value),
    low: tenths(value - margin),
    high: tenths(value + margin),
    expected: tenths(expected),
    compared,
  };
}
