// Has the page's markup read where nobody else has told of the shop; the reader itself is fetched only then.

import { listen } from '../lib/listen';
import type { MarkupFile, MarkupReader } from './markup/createMarkupReader';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { Signal } from './signal';

/** Who has told one of these knows the shop better than its markup does. */
const NAMED = /^(view_item(_list)?|select_item|search|purchase)$/m;
/** Without any, there is nothing to fetch a reader for. HTML compares `type` without regard to case. */
const MARKUP = '[type="application/ld+json"],[itemscope]';
/** From the load, or from the first event of a later view: our choice; tag managers are done by then. */
const WAIT_MS = 2000;

/**
 * The signal of `onMarkup`, with the way to its reader handed in: bundlers, the script tag and `klankbord-all.js` each
 * have their own.
 */
export const markupSignal =
  (load: () => Promise<MarkupFile>): Signal =>
  (report) => {
    let live = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let view: string | undefined;
    let named = false;
    let reader: MarkupReader | undefined;
    const isTold = (): boolean => named || NAMED.test([...report.acts.sources.keys()].join('\n'));
    const look = (): void => {
      if (!live || isTold() || !document.querySelector(MARKUP) || report.consent.state().behaviour === 'denied') return;
      const looked = view;
      load()
        .then(({ createMarkupReader }) => {
          if (live && looked === view && !isTold()) (reader ??= createMarkupReader(report)).read();
        })
        .catch((error: unknown) => report.diagnose('markup-unreadable', { place: 'the page', reason: String(error) }));
    };
    const wait = (): void => {
      clearTimeout(timer);
      if (document.readyState !== 'complete') return;
      // Older Safari has no idle callback.
      timer = setTimeout(() => (window.requestIdleCallback ?? setTimeout)(look), WAIT_MS);
    };
    const hear = (event: KlankbordEvent): void => {
      // Whatever comes first in a view: a shop may push to its data layer before the router's page view is told.
      // An answer given while consent is pending has a view of its own.
      if (event.name !== 'feedback' && event.view !== view) {
        view = event.view;
        named = false;
        wait();
      }
      named ||= NAMED.test(event.name);
    };
    const stops = [listen(window, 'load', wait), report.heard(hear)];
    report.past().forEach(hear);
    wait();
    return () => {
      live = false;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  };
