// CES: how easy something was, as the mean on its scale and as the share of those who found it easy.

import { type MeanScore, meanScore } from './meanScore';
import { happyShare } from './happyShare';
import type { Tally } from './tally';
import type { Share } from './wilson';

/**
 * @returns the mean with Student's interval; `happy` is the share that found it easy (5 to 7 of seven) with Wilson's;
 *   undefined when there is no answer
 */
export function ces(tallies: Tally[], scale: [number, number]): (MeanScore & { happy: Share }) | undefined {
  const mean = meanScore(tallies, scale);
  return mean && { ...mean, happy: happyShare('ces', tallies, scale)! };
}
