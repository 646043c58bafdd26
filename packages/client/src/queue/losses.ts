// Counting what was dropped, by reason and lane, so that every loss is told.

import type { Lane, Lost } from '@klankbord/protocol/wire';

/** Counts by `reason lane`. */
export type Losses = Record<string, number>;

export const addLoss = (losses: Losses, { reason, lane, count }: Lost): Losses => {
  const key = `${reason} ${lane}`;
  losses[key] = (losses[key] ?? 0) + count;
  return losses;
};

/** Losses as they travel. */
export const listLosses = (losses: Losses): Lost[] =>
  Object.entries(losses).map(([key, count]) => {
    const [reason, lane] = key.split(' ');
    return { reason: reason!, lane: lane as Lane, count };
  });
