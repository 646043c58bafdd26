// Tells a fast scroll up near the top, as of somebody who reaches for the address bar.

/** A whole screen in 0.3 s is faster than people read or look back; the last screen is where the way out is. Our choice. */
const WITHIN_MS = 300;

/**
 * Makes a function that is given every position of the page and is true at a flick up that ends near the top.
 *
 * @param top pixels above the screen
 * @param height pixels of the screen
 * @param at milliseconds, of any clock that does not run backwards
 * @example const isFlick = createFlick(); isFlick(1600, 800, 0); isFlick(700, 800, 200) // true
 */
export function createFlick(): (top: number, height: number, at: number) => boolean {
  let recent: { top: number; at: number }[] = [];
  return (top, height, at) => {
    recent = [...recent.filter((one) => at - one.at <= WITHIN_MS), { top, at }];
    return top <= height && recent[0]!.top - top >= height;
  };
}
