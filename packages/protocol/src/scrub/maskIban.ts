// Masks IBANs: two letters, two digits, 11 to 30 letters or digits, in groups or not, that pass the check of ISO 13616.

/** The remainder of the number that the letters and digits spell; 1 for a real IBAN. */
const remainder = (iban: string): number =>
  Number(BigInt((iban.slice(4) + iban.slice(0, 4)).replace(/\D/g, (char) => `${Number.parseInt(char, 36)}`)) % 97n);

export const maskIban = (text: string): string =>
  text.replace(/\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/gi, (found) => {
    const packed = found.replaceAll(' ', '');
    // A word that happens to follow ("NL91… please") must not hide the number: try the longest beginning that passes.
    for (let length = packed.length; length >= 15; length--) {
      // What follows stays as it was, blanks included: as many pieces between blanks are cut as there are letters and digits.
      if (remainder(packed.slice(0, length)) === 1) {
        return found.replace(new RegExp(`^(?: ?[A-Z0-9]){${length}}`, 'i'), '[iban]');
      }
    }
    return found;
  });
