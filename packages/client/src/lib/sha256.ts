// SHA-256 (FIPS 180-4), synchronous: `crypto.subtle` is asynchronous and missing on plain http.

const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

/** The constants of the standard: fractions of the roots of the first primes. */
function constants(): { start: number[]; rounds: number[] } {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return {
    start: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
    rounds: primes.map((prime) => fraction(Math.cbrt(prime))),
  };
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

function mixBlock(state: number[], words: Int32Array, rounds: number[]): void {
  for (let i = 16; i < 64; i++) {
    const a = words[i - 15]!;
    const b = words[i - 2]!;
    words[i] =
      words[i - 16]! +
      words[i - 7]! +
      (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
      (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + rounds[i]! + words[i]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i]! + value) | 0;
  });
}

/**
 * The SHA-256 of some bytes, 32 bytes.
 *
 * @example sha256(new TextEncoder().encode('abc'))
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const { start, rounds } = constants();
  const padded = new Uint8Array(((bytes.length + 72) >> 6) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  const words = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + i * 4);
    mixBlock(start, words, rounds);
  }
  const result = new DataView(new ArrayBuffer(32));
  start.forEach((word, i) => result.setInt32(i * 4, word));
  return new Uint8Array(result.buffer);
}
