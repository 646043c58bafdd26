// Chance that comes out the same every time: a small generator (mulberry32) and the choices made with it.

import { createHash } from 'node:crypto';

/**
 * @param seed the same one gives the same choices
 * @example createRandom('noordwind').pick(['a', 'b'])
 */
export function createRandom(seed) {
  let state = createHash('sha256').update(String(seed)).digest().readUInt32LE(0);
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low, high) => low + share() * (high - low);
  return {
    /** A number from 0 up to 1. */
    share,
    between,
    /** A whole number, both ends included. */
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => share() < probability,
    pick: (list) => list[Math.floor(share() * list.length)],
    /** One of the keys of `{ key: weight }`. */
    weighted(weights) {
      let left = share() * Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      return Object.keys(weights).find((key) => (left -= weights[key]) < 0) ?? Object.keys(weights).at(-1);
    },
    /** Around a middle; the sum of three is bell enough. */
    around: (middle, spread) => middle + (share() + share() + share() - 1.5) * spread,
    /** Seconds as people take them: mostly short, sometimes long. */
    seconds: (typical) => typical * Math.exp((share() + share() + share() - 1.5) * 1.1),
    /** Fills bytes, as `crypto.getRandomValues` does. */
    fill(bytes) {
      for (let i = 0; i < bytes.length; i++) bytes[i] = share() * 256;
      return bytes;
    },
  };
}
