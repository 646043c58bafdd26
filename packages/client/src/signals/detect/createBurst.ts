// Tells a burst of angry clicks from ordinary ones.

export interface Click {
  x: number;
  y: number;
  /** Milliseconds, of any clock that does not run backwards. */
  at: number;
}

const CLICKS = 3;
const WITHIN_MS = 1000;
/** Pixels between the clicks that lie farthest apart. PostHog takes 30 between neighbours; the figures are browser.md's. */
const INSIDE_PX = 24;

/**
 * Makes a function that is given every click, and is true at the one that makes a burst of three: once per burst,
 * which lasts until there was a pause of a second or a click elsewhere.
 *
 * @example const isRage = createBurst(); isRage({ x: 10, y: 10, at: 0 }) // false
 */
export function createBurst(): (click: Click) => boolean {
  let burst: Click[] = [];
  let told = false;
  const isNear = (a: Click, b: Click): boolean => Math.hypot(a.x - b.x, a.y - b.y) <= INSIDE_PX;
  return (click) => {
    const last = burst[burst.length - 1];
    if (last && (click.at - last.at > WITHIN_MS || !isNear(click, last))) {
      burst = [];
      told = false;
    }
    burst = [...burst, click].slice(-CLICKS);
    const [first] = burst as [Click];
    const isRage =
      !told &&
      burst.length === CLICKS &&
      click.at - first.at <= WITHIN_MS &&
      burst.every((one) => isNear(one, first) && isNear(one, click));
    told ||= isRage;
    return isRage;
  };
}
