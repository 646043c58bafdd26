// Counting what was dropped, by reason and lane, so that every loss is told.

import type { Lost } from '@klankbord/protocol/wire';

/** Losses summed by reason and lane, as they travel. */
export function sumLosses(losses: Lost[]): Lost[] {
  const sums: Record<string, Lost> = {};
  for (const { reason, lane, count } of losses) (sums[reason + lane] ??= { reason, lane, count: 0 }).count += count;
  return Object.values(sums);
}
