// Masks card numbers: 13 to 19 digits that pass the Luhn check, blanks and dashes between them allowed.

/** The check digit rule of ISO/IEC 7812. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

export const maskCard = (text: string): string =>
  text.replace(/\d(?:[ -]?\d){12,18}/g, (found) => (passesLuhn(found.replace(/\D/g, '')) ? '[card]' : found));
