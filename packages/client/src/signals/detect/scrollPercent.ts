// How far down a page has been seen, in percent.

/** Pixels that may be missing at the end: zoomed pages have positions between two pixels. Our choice. */
const ROUNDING_PX = 2;

/**
 * The share of the whole height that lies above the lower edge of what is seen, 0…100; 100 where nothing is left to scroll. It is how
 * Tag Manager's scroll trigger counts: what can be seen at once counts too.
 *
 * @param top pixels above what is seen
 * @param height pixels of what is seen
 * @param total pixels of the whole
 * @example scrollPercent(600, 600, 2400) // 50
 */
export function scrollPercent(top: number, height: number, total: number): number {
  const seen = top + height;
  return seen >= total - ROUNDING_PX ? 100 : Math.min(100, Math.max(0, (seen / total) * 100));
}
