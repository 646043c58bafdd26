// Digit keys that choose a score: "1" then quickly "0" is ten.

/** Milliseconds within which a second digit belongs to the first. */
const PAIR_MS = 1000;

/**
 * Gives a function from a key to the score it means, or undefined when it means none.
 *
 * @example const digit = createDigits(); digit('1', 0, [0, 10]); digit('0', 300, [0, 10]) // 1, then 10
 */
export function createDigits(): (key: string, atMs: number, scale: [number, number]) => number | undefined {
  let last = { digit: '', atMs: 0 };
  return (key, atMs, [low, high]) => {
    if (!/^\d$/.test(key)) return undefined;
    const pair = Number(last.digit + key);
    const isPair = last.digit !== '' && pair > 9 && pair <= high && atMs - last.atMs <= PAIR_MS;
    last = { digit: isPair ? '' : key, atMs };
    // A scale without a zero that goes to ten has no other use for the key.
    const score = isPair ? pair : key === '0' && low > 0 && high === 10 ? 10 : Number(key);
    return score >= low && score <= high ? score : undefined;
  };
}
