// Notices elements that say themselves what they mean: `data-kb-track="add_to_cart"`.

import { listen } from '../lib/listen';
import type { Report, Signal } from './signal';

const SELECTOR = '[data-kb-track]';

function readProps({ kbTrack: name, kbProps: props }: DOMStringMap, report: Report): object {
  try {
    return JSON.parse(props || '{}') as object;
  } catch (error) {
    report.diagnose('element-props', { name, props, reason: String(error) });
    return {};
  }
}

function watchVisible(track: (element: HTMLElement) => void): { look(): void; stop(): void } {
  const seen = new WeakSet<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      track(target as HTMLElement);
    }
  });
  const look = (): void => {
    for (const element of document.querySelectorAll(`${SELECTOR}[data-kb-when=visible]`)) {
      if (!seen.has(element)) observer.observe(element);
      seen.add(element);
    }
  };
  return { look, stop: () => observer.disconnect() };
}

/**
 * Clicks on, submits of, or the sight of elements with `data-kb-track`, with the JSON of `data-kb-props`.
 *
 * @example <button data-kb-track="add_to_cart" data-kb-props='{"items":[{"item_id":"SKU-42"}]}'>Add</button>
 */
export const onElement = (): Signal => (report) => {
  const track = ({ dataset }: HTMLElement): void => report(dataset.kbTrack ?? '', readProps(dataset, report));
  const act = report.guard((event: Event) => {
    const element = (event.target as Element | null)?.closest?.<HTMLElement>(SELECTOR);
    if (!element || element.dataset.kbWhen === 'visible') return;
    // A form is meant when it is sent, everything else when it is clicked.
    if ((element.tagName === 'FORM') === (event.type === 'submit')) track(element);
  });
  const visible = watchVisible(track);
  const look = report.guard(visible.look);
  look();
  // Elements that a framework adds later: looked for when the page has changed, at most once a frame.
  let planned = 0;
  const changes = new MutationObserver(() => {
    planned ||= requestAnimationFrame(() => {
      planned = 0;
      look();
    });
  });
  changes.observe(document, { childList: true, subtree: true });
  const stops = [
    // In the capture phase: a host that stops the event still means it.
    listen(document, 'click', act, true),
    listen(document, 'submit', act, true),
  ];
  for (const event of report.missed) if (event.type === 'click' || event.type === 'submit') act(event);
  return () => {
    cancelAnimationFrame(planned);
    changes.disconnect();
    visible.stop();
    for (const stop of stops) stop();
  };
};
