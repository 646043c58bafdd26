// Watches for anything that a page can answer a click with.

import { listen } from '../lib/listen';
import { isOurs } from './clickPath';
import { isAnswer } from './detect/isAnswer';
import type { Report } from './signal';
import { watchWindow } from './watchWindow';

/** Those that come late. */
const OUR_FILES = /\/klankbord[^/]*$/;

type NavigateLike = Event & { hashChange?: boolean };

/** What is told by an event, wherever on the page. */
const EVENTS =
  'scroll focus blur toggle reset invalid input change play pause volumechange beforeprint pagehide visibilitychange';

/**
 * Calls back at a change of the page, a scroll, a change of focus, a request that ended, or the start of a navigation; gives back the
 * function that stops.
 */
export function watchAnswers(report: Report, answered: () => void): () => void {
  const since = performance.now();
  // Requests to it are ours, and no answer.
  const { href } = new URL(report.endpoint, location.href);
  const changes = new MutationObserver((records) => {
    const found = records.some(({ target, addedNodes, removedNodes }) =>
      isAnswer(
        target.nodeName,
        [...addedNodes, ...removedNodes].map(({ nodeName }) => nodeName),
      ),
    );
    if (found) answered();
  });
  // An observer does not see into shadow roots: each open one is watched on its own.
  const watch = (root: Document | ShadowRoot): void => {
    changes.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && !isOurs(element)) watch(element.shadowRoot);
    }
  };
  watch(document);
  const requests = new PerformanceObserver((list) => {
    const isHost = ({ name, startTime, initiatorType }: PerformanceResourceTiming): boolean =>
      // A beacon is a report to somebody else; `other` is the icon of the page, which Chromium asks for again after `#`.
      startTime >= since && name !== href && !/beacon|other/.test(initiatorType) && !OUR_FILES.test(name);
    if ((list.getEntries() as PerformanceResourceTiming[]).some(isHost)) answered();
  });
  requests.observe({ type: 'resource' });
  const { navigation } = window as { navigation?: EventTarget };
  return watchWindow(
    report,
    {
      [EVENTS]({ type, target, relatedTarget = null }: FocusEvent) {
        // `#` takes the focus away from its own link: only the window's blur, or another element's focus, is an answer.
        const isLost = type === 'blur' && target !== window;
        if (!isLost && !isOurs(target as Node) && !isOurs(relatedTarget as Node)) answered();
      },
      // A form that the browser itself sends; what a script has held back must show for itself.
      submit(event: Event) {
        setTimeout(() => event.defaultPrevented || answered());
      },
    },
    // Told at the start: a slow server is no dead link. Browsers without it tell only the end, by `pagehide`.
    // A mere fragment is judged by the address in the end.
    navigation ? listen<NavigateLike>(navigation, 'navigate', ({ hashChange }) => hashChange || answered()) : () => 0,
    () => changes.disconnect(),
    () => requests.disconnect(),
  );
}
