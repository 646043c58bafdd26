// Masks long runs of digits: telephone, customer and citizen numbers.

/** Eight digits and more, blanks, dots, dashes and slashes between them allowed: our choice, above years, prices and dates. */
export const maskDigits = (text: string): string =>
  text.replace(/\+?\d(?:[ ./()-]{0,2}\d){7,}/g, (found) => (isTimestamp(found) ? found : '[digits]'));

/** Dates and times as ISO 8601 writes them stay: they are no one's number. */
const isTimestamp = (found: string): boolean => /^\d{4}-\d\d-\d\d/.test(found);
