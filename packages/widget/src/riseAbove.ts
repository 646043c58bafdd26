// The launcher never covers what the page has fixed in its corner, a cookie bar or a chat: it stands above it.

/** Pixels between the launcher and what it stands above. */
const GAP_PX = 12;
/** Milliseconds in which a bar that was clicked away has gone. */
const GONE_MS = 400;

/** What of the page stays there when it scrolls, at a point; our own elements are not the page's. */
function findFixed(x: number, y: number, own: Element): Element | undefined {
  for (let element of document.elementsFromPoint(x, y) as (Element | null)[]) {
    if (element === own) continue;
    for (; element && element !== document.body; element = element.parentElement)
      if (getComputedStyle(element).position === 'fixed') return element;
  }
  return undefined;
}

/** Sets `--kb-rise` on it until the function it gives is called. */
export function riseAbove(button: HTMLElement): () => void {
  const own = (button.getRootNode() as ShadowRoot).host;
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const { left, right, width, height } = button.getBoundingClientRect();
    // In the middle of a side stands nothing, and what is hidden covers nothing.
    if (!width || button.dataset.at!.startsWith('middle')) return;
    const home =
      parseFloat(getComputedStyle(button).bottom) - (parseFloat(button.style.getPropertyValue('--kb-rise')) || 0);
    let rise = 0;
    // A chat may stand above a cookie bar.
    for (let rounds = 0; rounds < 3; rounds++) {
      const bottom = innerHeight - home - rise;
      const tops = [left + 1, (left + right) / 2, right - 1].flatMap((x) =>
        [bottom - 1, bottom - height + 1].map((y) => findFixed(x, y, own)?.getBoundingClientRect().top ?? Infinity),
      );
      const top = Math.min(...tops);
      // What fills the screen is over the page, not in a corner of it.
      if (top === Infinity || top < innerHeight / 2) break;
      rise = innerHeight - top + GAP_PX - home;
    }
    button.style.setProperty('--kb-rise', `${Math.max(0, rise)}px`);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, GONE_MS);
  };
  const watch = new MutationObserver(wait);
  const events = ['resize', 'load', 'click'];
  for (const name of events) window.addEventListener(name, wait, true);
  // A script in the head may run before there is a body.
  watch.observe(document.body ?? document.documentElement, { childList: true });
  wait();
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    for (const name of events) window.removeEventListener(name, wait, true);
  };
}
