// Numbers and amounts as they are written in the reader's language.

import { locale } from './locale';

/** `12,480` */
export const countText = (count: number, language = locale): string => new Intl.NumberFormat(language).format(count);

/** At most one decimal. */
export const figureText = (value: number, language = locale): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

/** `+42`: for scores that may be below zero, in whole points. */
export const signedText = (value: number, language = locale): string =>
  // A real minus is as wide as the plus; the hyphen that Intl writes is not.
  new Intl.NumberFormat(language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−');

/**
 * An amount with its currency; without a known currency the bare number.
 *
 * @param currency ISO 4217
 */
export function moneyText(value: number, currency?: string, language = locale): string {
  try {
    return new Intl.NumberFormat(language, currency ? { style: 'currency', currency } : {}).format(value);
  } catch {
    return `${countText(value, language)} ${currency}`;
  }
}
