// Whether a score says happy, unhappy or in between, wherever its scale is told.

import { type Tone, toneOf, usualScales } from '@klankbord/protocol/survey';

/** An answer may not carry its scale, and no type of ours is without one. */
const USUAL: [number, number] = [1, 5];

/** @example toneOfScore({ type: 'ces', value: 2, low: 1, high: 7 }) // 'bad' */
export function toneOfScore({
  type,
  value,
  low,
  high,
}: {
  type: string;
  value: number;
  low: number | null;
  high: number | null;
}): Tone {
  const own: [number, number] | undefined = low !== null && high !== null && high > low ? [low, high] : undefined;
  return toneOf(type, value, own ?? usualScales[type] ?? USUAL);
}
