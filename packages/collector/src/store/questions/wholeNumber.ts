// Numbers for columns that hold whole numbers only.

/** JSON knows 1e300, an integer column does not: one such event must not make its whole batch impossible to store. */
export const wholeNumber = (value: number | undefined): number | undefined =>
  value === undefined
    ? undefined
    : Math.max(-Number.MAX_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Math.trunc(value)));
