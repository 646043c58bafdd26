// One text without what should not be in it.

import { maskCard } from './maskCard';
import { maskDigits } from './maskDigits';
import { maskEmail } from './maskEmail';
import { maskIban } from './maskIban';
import { maskToken } from './maskToken';

/** In this order: a card number is also a long run of digits, an IBAN would lose its digits. */
const masks = [maskEmail, maskIban, maskCard, maskToken, maskDigits];

/**
 * Masks e-mail addresses, IBANs, card numbers, token-like runs and long digit runs.
 *
 * @example scrubText('write to a@example.com') // 'write to [email]'
 */
export const scrubText = (text: string): string =>
  // All of them hold a digit or an @: most texts are done here.
  /[\d@]/.test(text) ? masks.reduce((masked, mask) => mask(masked), text) : text;
