// What goes together with happy and with unhappy answers: where a trait is found more often on one side.

import { type Difference, newcombe } from './newcombe';

/** Our choice, as the design asks: fewer answers on a side, and chance speaks louder than the shop. */
export const ENOUGH_A_SIDE = 30;
/** A trait that fewer answers have is an anecdote. Our choice. */
const RARE = 5;

export interface CountedTrait {
  kind: string;
  value: string;
  happy: number;
  unhappy: number;
}

export interface Driver extends CountedTrait, Difference {
  /** Its share among the happy answers less its share among the unhappy ones, with the 95 % interval (Newcombe). */
  difference: number;
}

export interface Drivers {
  /** Surest first; empty below 30 answers on a side. */
  items: Driver[];
  happy: number;
  unhappy: number;
  /** Whether both sides have the 30 answers that it takes. */
  enough: boolean;
}

/** How far the interval is from zero; nothing where zero lies in it. */
const sureness = ({ low, high }: Driver): number => (low > 0 ? low : high < 0 ? -high : 0);

/**
 * It goes together with, it is not caused by: whoever is asked in the checkout has been in the checkout.
 *
 * Some fifty traits are compared at once, so one or two seem to differ by chance alone; the interval says for each how sure
 * it is, and the list begins with the surest.
 */
export function findDrivers(counted: CountedTrait[], happy: number, unhappy: number): Drivers {
  const enough = happy >= ENOUGH_A_SIDE && unhappy >= ENOUGH_A_SIDE;
  const items = counted
    .filter((trait) => enough && trait.happy + trait.unhappy >= RARE)
    .map((trait): Driver => ({ ...trait, ...newcombe([trait.happy, happy], [trait.unhappy, unhappy])! }))
    .sort((a, b) => sureness(b) - sureness(a) || Math.abs(b.difference) - Math.abs(a.difference));
  return { items, happy, unhappy, enough };
}
