// CSAT: how satisfied people are, as the mean on its scale and as the share of the satisfied.

import { type MeanScore, meanScore } from './meanScore';
import { happyShare } from './happyShare';
import type { Tally } from './tally';
import type { Share } from './wilson';

/**
 * @returns the mean with Student's interval; `happy` is the share that satisfied (4 and 5 of five) with Wilson's;
 *   undefined when there is no answer
 */
export function csat(tallies: Tally[], scale: [number, number]): (MeanScore & { happy: Share }) | undefined {
  const mean = meanScore(tallies, scale);
  return mean && { ...mean, happy: happyShare('csat', tallies, scale)! };
}
