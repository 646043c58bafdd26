// One figure of some measurements: the middle, which one slow moment of a shared machine does not move, or the quietest.

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** @param {number} value @param {number} digits */
export const round = (value, digits = 2) => Number(value.toFixed(digits));

/** What a longest task is without the tasks of others, which only ever lengthen it. @param {number[]} values */
export const quietest = (values) => Math.min(...values);
