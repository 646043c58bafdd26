// Notices page views: the load, routers, back and forward, and pages that come back from the browser's cache.

import { listen } from '../lib/listen';
import type { Report, Signal } from './signal';

export interface PageViewOptions {
  /** A change of the fragment is a page view too, for hash routers. Default false. */
  hash?: boolean;
}

type NavigationTarget = EventTarget & { currentEntry?: unknown };

/** Calls back after `pushState` and `replaceState`; only the instance is touched, and inert once stopped. */
function watchHistory(changed: () => void): () => void {
  let live = true;
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (this: History, ...args: Parameters<History['pushState']>) {
      original.apply(this, args);
      if (live) changed();
    };
  }
  return () => {
    live = false;
  };
}

function watchRouter(changed: () => void): () => void {
  const { navigation } = window as { navigation?: NavigationTarget };
  // The Navigation API tells every change without a patch; older browsers need one.
  return navigation?.currentEntry !== undefined
    ? listen(navigation, 'currententrychange', changed)
    : watchHistory(changed);
}

/**
 * A frame later, when the framework has set the new title: it asks for its frame after the router has told us, so ours is the
 * one after. Hidden pages have no frames.
 */
function afterFrame(act: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) act();
    done = true;
  };
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, 100);
}

/**
 * Page views, single-page routers included. A new view begins only when the path or an allowed query changes:
 * frameworks call `replaceState` at start.
 *
 * @example createClient({ site, endpoint, signals: [onPageView()] })
 */
export const onPageView =
  ({ hash = false }: PageViewOptions = {}): Signal =>
  (report: Report) => {
    let live = true;
    const address = (): string => report.url() + (hash ? location.hash : '');
    let last = address();
    const view = (): void => {
      last = address();
      report.startView();
      afterFrame(report.guard(() => live && report('page_view')));
    };
    const changed = report.guard(() => {
      if (live && address() !== last) view();
    });
    report('page_view');
    const stops = [
      watchRouter(changed),
      listen(window, 'popstate', changed),
      listen(window, 'hashchange', changed),
      listen<PageTransitionEvent>(
        window,
        'pageshow',
        report.guard((event) => event.persisted && live && view()),
      ),
    ];
    return () => {
      live = false;
      for (const stop of stops) stop();
    };
  };
