// Which marks of depth were reached anew.

const MARKS = [25, 50, 75, 100];

/** The marks above one percentage, up to and with another. */
export const crossedDepths = (before: number, percent: number): number[] =>
  MARKS.filter((mark) => mark > before && mark <= percent);
