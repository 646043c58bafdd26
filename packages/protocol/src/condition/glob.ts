// Matching with `*` for any run of characters; no regular expressions, so no pattern can be slow.

/**
 * True when the whole text matches the pattern. Linear: each piece between stars is looked for once, from left to right.
 *
 * @example matchesGlob('/product/*', '/product/42') // true
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces.shift()!;
  if (!text.startsWith(first)) return false;
  if (!pieces.length) return text.length === first.length;
  const last = pieces.pop()!;
  let from = first.length;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
