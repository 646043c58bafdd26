// Notices elements that say themselves what they mean: `data-kb-track="add_to_cart"`.

import { listen } from '../lib/listen';
import type { Report, Signal } from './signal';

const SELECTOR = '[data-kb-track]';

function readProps(element: Element, report: Report): Record<string, unknown> {
  const text = element.getAttribute('data-kb-props');
  if (!text) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    report.diagnose('element-props', {
      name: element.getAttribute('data-kb-track'),
      props: text,
      reason: String(error),
    });
    return {};
  }
}

function watchVisible(track: (element: Element) => void): { look(): void; stop(): void } {
  const seen = new WeakSet<Element>();
  const observer =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver((entries) => {
          for (const { isIntersecting, target } of entries) {
            if (!isIntersecting) continue;
            observer?.unobserve(target);
            track(target);
          }
        })
      : undefined;
  const look = (): void => {
    for (const element of document.querySelectorAll(`${SELECTOR}[data-kb-when="visible"]`)) {
      if (!seen.has(element)) observer?.observe(element);
      seen.add(element);
    }
  };
  return { look, stop: () => observer?.disconnect() };
}

/**
 * Clicks on, submits of, or the sight of elements with `data-kb-track`, with the JSON of `data-kb-props`.
 *
 * @example <button data-kb-track="add_to_cart" data-kb-props='{"items":[{"item_id":"SKU-42"}]}'>Add</button>
 */
export const onElement = (): Signal => (report) => {
  const track = (element: Element): void =>
    report(element.getAttribute('data-kb-track') ?? '', readProps(element, report));
  const act = report.guard((event: Event) => {
    const element = (event.target as Element | null)?.closest?.(SELECTOR);
    if (!element || element.getAttribute('data-kb-when') === 'visible') return;
    // A form is meant when it is sent, everything else when it is clicked.
    if ((element.tagName === 'FORM') === (event.type === 'submit')) track(element);
  });
  const visible = watchVisible(track);
  const look = report.guard(visible.look);
  look();
  // Elements that a framework adds later: looked for when the page has changed, at most once a frame.
  let planned = false;
  const changes = new MutationObserver(() => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      look();
    });
  });
  changes.observe(document, { childList: true, subtree: true });
  const stops = [
    // In the capture phase: a host that stops the event still means it.
    listen(document, 'click', act, { capture: true }),
    listen(document, 'submit', act, { capture: true }),
  ];
  return () => {
    changes.disconnect();
    visible.stop();
    for (const stop of stops) stop();
  };
};
