// Masks runs that look like a key or a token: 24 and more letters and digits, mixed.

/** Our choice: below it stand words and product codes, above it session keys, JWTs and hashes. */
const RUN = /[A-Za-z0-9_-]{24,}/g;

export const maskToken = (text: string): string =>
  text.replace(RUN, (found) => (/\d/.test(found) && /[A-Za-z]/.test(found) && !isSlug(found) ? '[token]' : found));

/** Words joined by dashes with a number or two, as addresses of products are. */
const isSlug = (found: string): boolean => found.split(/[-_]/).every((part) => /^([A-Za-z]{1,15}|\d{1,7})$/.test(part));
