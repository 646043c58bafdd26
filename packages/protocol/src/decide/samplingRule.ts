// `sampling`: `sample` is the share of visitors who are asked at all; whoever is out stays out.

import type { Rule } from './rule';

/**
 * Each survey begins its count elsewhere, so that it is not always the same visitors who are asked. 31 is the multiplier
 * of `String.hashCode` in Java; any spread will do here.
 */
const startOf = (id: string): number => [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 997, 0) / 997;

export const samplingRule: Rule = {
  reason: 'sampling',
  verdict: 'refuse',
  // One who is not to be known would be drawn anew on each page, until 1 % is everybody: out.
  against: ({ share = NaN }, { id, sample = 1 }) => sample < 1 && !((share + startOf(id)) % 1 < sample),
};
