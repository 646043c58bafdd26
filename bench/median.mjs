// The middle of some measurements: one slow moment of a shared machine does not move it.

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** @param {number} value @param {number} digits */
export const round = (value, digits = 2) => Number(value.toFixed(digits));
