// Reads an amount as shops write it: `79.95`, `"79,95"`, `"€ 1.299,00"`, `"1 299,00 kr"`.

/** Groups of three digits, as thousands are written. */
const THOUSANDS = /^[1-9]\d{0,2}(\D\d{3})+$/;

/**
 * The number that is meant, or undefined where there is none. With both signs the last one begins the decimals; with one,
 * three digits behind it are thousands, unless it is the point of a bare number, as programs write it.
 *
 * @example readAmount('€ 1.299,00') // 1299
 */
export function readAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const bare = value.trim();
  if (/^-?\d+(\.\d+)?$/.test(bare)) return Number(bare);
  // Exactly one amount: "from 10 to 20" is none.
  const [amount, ...more] = bare.replace(/(\d)['’\s\u00a0\u202f](?=\d{3})/g, '$1').match(/-?\d[\d.,]*/g) ?? [];
  if (!amount || more[0]) return undefined;
  const digits = amount.replace(/[.,]+$/, '');
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const whole = at < 0 || (THOUSANDS.test(digits.replace('-', '')) && new Set(digits.replace(/[-\d]/g, '')).size === 1);
  const plain = (text: string): string => text.replace(/[.,]/g, '');
  return Number(whole ? plain(digits) : `${plain(digits.slice(0, at))}.${digits.slice(at + 1)}`);
}
