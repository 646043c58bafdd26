// Notices how far down a view was seen: 25, 50, 75, 100 percent.

import { crossedDepths } from './detect/crossedDepths';
import { readScroll } from './readScroll';
import type { Signal } from './signal';
import { watchWindow } from './watchWindow';

/** Milliseconds on screen after which what can be seen without scrolling counts as seen. Our choice: long enough to take it in. */
const SEEN_MS = 5000;

/**
 * Depths that were reached, each once per view.
 *
 * @example createClient({ site, endpoint, signals: [onScrollDepth()] })
 */
export const onScrollDepth = (): Signal => (report) => {
  let depth = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout>;
  const measure = report.guard(() => {
    frame = 0;
    if (document.hidden) return;
    const percent = readScroll();
    for (const mark of crossedDepths(depth, percent)) report('scroll_depth', { percent: mark });
    depth = Math.max(depth, percent);
  });
  const wait = (): void => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(measure, SEEN_MS);
  };
  wait();
  return watchWindow(
    report,
    {
      // Inner elements too, whose scrolling does not bubble. Once a frame is enough.
      scroll() {
        frame ||= requestAnimationFrame(measure);
      },
      visibilitychange: wait,
    },
    report.heard(({ name }) => {
      if (name !== 'page_view') return;
      depth = 0;
      wait();
    }),
    () => clearTimeout(timer),
    () => cancelAnimationFrame(frame),
  );
};
