// Masks card numbers: 13 to 19 digits that pass the Luhn check, blanks and dashes between them allowed.

/** The sum of the digits of twice a digit, by that digit. */
const DOUBLED = '0246813579';

/** The check digit rule of ISO/IEC 7812: every second digit from the end counts double. */
const passesLuhn = (digits: string): boolean =>
  [...digits].reverse().reduce((sum, digit, i) => sum + Number(i % 2 ? DOUBLED[Number(digit)] : digit), 0) % 10 === 0;

export const maskCard = (text: string): string =>
  text.replace(/\d(?:[ -]?\d){12,18}/g, (found) => (passesLuhn(found.replace(/\D/g, '')) ? '[card]' : found));
