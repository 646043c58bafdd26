// How much a score has changed against the period before, with the 95 % interval of the change.

import { rounded, Z95 } from './interval';
import type { Difference } from './newcombe';

/** A score and how sure it is. */
export interface Compared {
  score: number;
  standardError: number;
}

/**
 * Two independent samples: the variances of the two scores add up (our choice of the normal margin: below 5 answers a
 * side there is no score to compare).
 *
 * @example compareScores({ score: 40, standardError: 3 }, { score: 30, standardError: 4 }) // { difference: 10, low: 0.2, high: 19.8 }
 */
export function compareScores(now: Compared, before: Compared): Difference {
  const difference = now.score - before.score;
  const margin = Z95 * Math.hypot(now.standardError, before.standardError);
  return { difference: rounded(difference), low: rounded(difference - margin), high: rounded(difference + margin) };
}
