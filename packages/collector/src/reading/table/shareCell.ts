// A share in a cell: a part of 1, as precise as anybody can use it.

/**
 * @returns undefined, an empty cell, where there is nothing to have a share in
 * @example shareCell(1, 3) // 0.3333
 */
export const shareCell = (part: number, whole: number): number | undefined =>
  whole > 0 ? Math.round((part / whole) * 10_000) / 10_000 : undefined;
