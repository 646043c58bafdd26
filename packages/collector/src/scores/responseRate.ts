// The response rate: how many of those who were shown a survey have answered.

import { type Share, wilson } from './wilson';

/**
 * An answer by phone, or after the showing was lost, has no showing; more answers than showings is no rate.
 *
 * @returns undefined when nothing was shown, or less than was answered
 * @example responseRate(12, 100)?.share // 0.12
 */
export const responseRate = (answered: number, shown: number): Share | undefined =>
  answered > shown ? undefined : wilson(answered, shown);
