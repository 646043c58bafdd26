// What is wrong with an address, field by field.

import { words } from './text.js';

const POSTCODES = { NL: /^\d{4} ?[a-z]{2}$/i, BE: /^\d{4}$/, DE: /^\d{5}$/ };

/** A message for each field; an empty one where all is well. */
export function findFaults({ name, email, street, postcode, city, country }) {
  const needed = { name, email, street, postcode, city };
  const faults = Object.fromEntries(
    Object.entries(needed).map(([key, value]) => [key, value?.trim() ? '' : words.missing(words.fields[key])]),
  );
  if (!faults.email && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim())) faults.email = words.badEmail;
  if (!faults.postcode && !POSTCODES[country].test(postcode.trim())) faults.postcode = words.badPostcode;
  return faults;
}
