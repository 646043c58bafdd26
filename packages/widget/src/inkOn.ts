// The colour of text on a brand colour, chosen for contrast by the style sheet itself.

/**
 * CSS that sets `--kb-ink` to white or black, whichever stands out more on `--kb-brand`. Black and white contrast
 * equally at a lightness of 49.44 (a luminance of 0.179, WCAG 2.2). Where a browser cannot count with colours (before
 * Chrome 119, Safari 18, Firefox 128) the ink stays what it was.
 *
 * @param selector where `--kb-brand` is set
 */
export const inkOn = (selector: string): string =>
  `@supports(color:lch(from red calc((49.44 - l)*infinity) 0 0)){${selector}{--kb-ink:lch(from var(--kb-brand) calc((49.44 - l)*infinity) 0 0)}}`;
