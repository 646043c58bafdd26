// Whether one name is probably a slip of the pen for another.

/** Letters in pairs, which change little when one letter is wrong. */
const pairsOf = (name: string): string[] =>
  Array.from({ length: name.length + 1 }, (_, at) => ` ${name} `.slice(at, at + 2));

/**
 * True when more than half of the pairs of letters are shared (Dice's coefficient above 0.6: our choice, tried on the
 * vocabulary, where `view_items` is near `view_item` and `report_created` near nothing).
 *
 * @example isNear('purchas', 'purchase') // true
 */
export function isNear(name: string, other: string): boolean {
  const [some, more] = [pairsOf(name.toLowerCase()), pairsOf(other.toLowerCase())];
  const left = [...more];
  const shared = some.filter((pair) => left.includes(pair) && left.splice(left.indexOf(pair), 1)).length;
  return other !== '' && (2 * shared) / (some.length + more.length) > 0.6;
}
