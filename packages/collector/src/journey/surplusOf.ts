// Whether something happens more in one place than that place's share of the traffic explains.

import { Z95 } from '../scores/interval';

export interface Spread {
  /** Visits in which it happened, all over. */
  happened: number;
  /** Visits in which it happened here. */
  here: number;
  /** Visits in which it could have happened, all over and here. */
  exposed: number;
  exposedHere: number;
}

/**
 * The lower end of how many visits more it happened here than if it had happened to all alike.
 *
 * @returns at most 0 when chance alone may explain it
 * @example surplusOf({ happened: 100, here: 90, exposed: 1000, exposedHere: 500 }) // about 30
 */
export function surplusOf({ happened, here, exposed, exposedHere }: Spread): number {
  if (!exposed || !happened) return 0;
  const share = Math.min(1, exposedHere / exposed);
  const margin = Z95 * Math.sqrt(happened * share * (1 - share));
  return here - happened * share - margin;
}
