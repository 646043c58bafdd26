// Text cut to the width that there is: words in a drawing do not wrap.

/** Mean width of a letter of system fonts, of its size; bold ones are wider. */
const LETTER = 0.53;

/** About how wide a text is. */
export const widthOf = (text: string, size: number): number => text.length * size * (LETTER + 0.05);

/**
 * @param width in the units of the drawing
 * @example fitText('Canopy hammock', 60, 13) // 'Canopy…'
 */
export function fitText(text: string, width: number, size: number): string {
  const most = Math.max(4, Math.floor(width / (size * LETTER)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
