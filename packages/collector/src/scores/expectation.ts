// Happiness against expectation: the mean on its scale, and the share of those for whom it was better than expected.

import { type MeanScore, meanScore } from './meanScore';
import { happyShare } from './happyShare';
import type { Tally } from './tally';
import type { Share } from './wilson';

/**
 * @returns the mean with Student's interval; `happy` is the share that were surprised for the better (4 and 5 of five) with Wilson's;
 *   undefined when there is no answer
 */
export function expectation(tallies: Tally[], scale: [number, number]): (MeanScore & { happy: Share }) | undefined {
  const mean = meanScore(tallies, scale);
  return mean && { ...mean, happy: happyShare('expectation', tallies, scale)! };
}
