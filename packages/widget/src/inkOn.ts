// The colour of text on a brand colour, chosen for contrast.

/** Red, green and blue of any colour that CSS knows, each 0…255; undefined when the browser does not know it. */
function readColour(colour: string): [number, number, number] | undefined {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!pen || !CSS.supports('color', colour)) return undefined;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: [number, number, number]): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * White or near-black, whichever stands out more on the colour.
 *
 * @example inkOn('#ffe000') // '#111'
 */
export function inkOn(colour: string): string {
  const rgb = readColour(colour);
  // Where both contrasts are equal: (1.05) / (L + 0.05) = (L + 0.05) / 0.056, the 0.056 being #111 and its flare.
  return rgb && luminance(rgb) > 0.19 ? '#111' : '#fff';
}
