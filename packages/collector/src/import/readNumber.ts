// A score as people and programs write it.

/** `9`, `4,5`, `-1`; `9/10` and `4 of 5` with what it is out of; `10 - Very likely` and `1: never` with what it stands for. */
const NUMBER =
  /^(-?\d{1,4}(?:[.,]\d{1,6})?)(?:\s*(?:\/|of|out of|van|von|sur|de|di)\s*\d{1,4}|\s*[-–—:=]\s*\D.*|\s+\(\D.*\))?$/isu;

/** @example readNumber('9/10') // 9 */
export function readNumber(text: string): number | undefined {
  const digits = NUMBER.exec(text.trim())?.[1];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}
