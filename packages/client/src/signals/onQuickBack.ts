// Notices that somebody came back at once from the page before; the page that one comes back to tells it.

import { now } from '../lib/clock';
import { isQuickBack } from './detect/isQuickBack';
import type { Signal } from './signal';
import { watchWindow } from './watchWindow';

const NOTE = 'stay';

/**
 * A return within five seconds, over page loads and within single-page sites.
 *
 * @example createClient({ site, endpoint, signals: [onPageView(), onQuickBack()] })
 */
export const onQuickBack = (): Signal => (report) => {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  /** When this view was reached by a link, else 0. */
  let from = load?.type === 'navigate' ? now() : 0;
  let url = report.url();
  /** What the next view tells; undefined until a step through the history leads to it. */
  let isBack: boolean | undefined;
  const readNote = (): boolean => {
    const [reached, left] = (report.recall(NOTE) ?? '').split(' ').map(Number);
    return isQuickBack(reached!, left!, now());
  };
  const tell = (): void => {
    if (isBack) report('quick_back');
    isBack = undefined;
  };
  if (load?.type === 'back_forward') isBack = readNote();
  tell();
  return watchWindow(
    report,
    {
      pagehide: () => report.remember(NOTE, `${from} ${now()}`),
      pageshow({ persisted }: PageTransitionEvent) {
        if (persisted) isBack = readNote();
      },
      popstate() {
        // Fragments pop too, without another page.
        if (report.url() !== url) isBack = isQuickBack(from, now(), now());
      },
    },
    report.heard(({ name }) => {
      if (name !== 'page_view') return;
      from = isBack === undefined ? now() : 0;
      url = report.url();
      tell();
    }),
  );
};
