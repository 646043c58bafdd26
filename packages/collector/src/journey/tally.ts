// Visits counted by a name, with how many of them ended with an order.

import type { Group } from './lossOf';

export type Tallies = Map<string, Group>;

export function count(tallies: Tallies, name: string, bought: boolean): void {
  const group = tallies.get(name) ?? { visits: 0, bought: 0 };
  group.visits++;
  if (bought) group.bought++;
  tallies.set(name, group);
}

export const groupOf = (tallies: Tallies | undefined, name: string): Group =>
  tallies?.get(name) ?? { visits: 0, bought: 0 };

/** The tallies of a name, made when they are missing. */
export function talliesOf(all: Map<string, Tallies>, name: string): Tallies {
  const known = all.get(name) ?? new Map<string, Group>();
  all.set(name, known);
  return known;
}
