// SHA-256 (FIPS 180-4), synchronous: `crypto.subtle` is asynchronous and missing on plain http.

/** The constants of the standard: the first 32 bits of the fractions of the roots of the first primes. */
const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;

/** The bitwise sum of a word turned right by two distances, and turned or shifted by a third. */
const mix = (x: number, a: number, b: number, c: number, last = x << (32 - c)): number =>
  ((x >>> a) | (x << (32 - a))) ^ ((x >>> b) | (x << (32 - b))) ^ ((x >>> c) | last);

/** One block of 64 bytes; gives the state after it. */
function mixBlock(state: number[], block: DataView, at: number, primes: number[]): number[] {
  const words: number[] = [];
  const end = primes.reduce((turning, prime, i) => {
    const [a, b, c, d, e, f, g, h] = turning as [number, number, number, number, number, number, number, number];
    const word = (words[i] =
      i < 16
        ? block.getInt32(at + i * 4)
        : (words[i - 16]! + words[i - 7]! + mix(words[i - 15]!, 7, 18, 3, 0) + mix(words[i - 2]!, 17, 19, 10, 0)) | 0);
    const one = h + mix(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + fraction(Math.cbrt(prime)) + word;
    const two = mix(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c));
    return [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
  }, state);
  return state.map((word, i) => (word + end[i]!) | 0);
}

/**
 * The SHA-256 of some bytes, 32 bytes.
 *
 * @example sha256(new TextEncoder().encode('abc'))
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  let state = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const block = new DataView(padded.buffer);
  block.setUint32(padded.length - 4, bytes.length * 8);
  for (let at = 0; at < padded.length; at += 64) state = mixBlock(state, block, at, primes);
  return Uint8Array.from(state.flatMap((word) => [word >> 24, word >> 16, word >> 8, word]));
}
