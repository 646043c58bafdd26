// How exactly a web vital is told: milliseconds whole, layout shift with three decimals.

/** CLS is a share without unit, everything else is milliseconds; more digits than the ratings need tell nothing. */
export const roundVital = (metric: string, value: number): number => {
  const scale = metric === 'CLS' ? 1000 : 1;
  return Math.round(value * scale) / scale;
};
