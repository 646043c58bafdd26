// How many standard errors hold 95 % of Student's t distribution.

import { Z95 } from './interval';

/** Two-sided 95 %, for 1 to 30 degrees of freedom: table of the NIST/SEMATECH e-Handbook, as printed at
 * pdfcoffee.com/student-t-distribution-table-pdf-free.html (opened 2026-11-22). */
const TABLE = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/**
 * Above 30 the first two terms of the series for the quantile in powers of 1/degrees: at 40, 60 and 100 it agrees with
 * the same table to the third decimal.
 *
 * @param degrees of freedom: answers less one
 */
export function tCritical(degrees: number): number {
  const known = TABLE[degrees - 1];
  if (known !== undefined) return known;
  const z = Z95;
  return z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
}
