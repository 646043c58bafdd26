// Notices clicks that nothing answers.

import { clickPath, findControl, hasSelection } from './clickPath';
import { describeElement } from './describeElement';
import { isPlaceholder } from './detect/isPlaceholder';
import { isMeantOften } from './isMeantOften';
import type { Signal } from './signal';
import { watchAnswers } from './watchAnswers';
import { watchWindow } from './watchWindow';

/** The time a page has for an answer, from browser.md; New Relic takes 2 s, Sentry 7. */
const WAIT_MS = 2500;
/** They say that they do nothing, or do it where we cannot see it. */
const SPARED = '[aria-disabled=true],[disabled],[download],[target],[href^=mailto],[href^=tel]';

const leadsOn = (event: Event, path: Element[]): boolean =>
  !event.defaultPrevented && path.some((one) => one.localName === 'a' && !isPlaceholder(one.getAttribute('href')));

/** `#` at the end of an address is what a placeholder leaves behind, no other place. */
const address = (): string => location.href.replace(/#$/, '');

/**
 * A click on something that looks clickable, after which nothing happens for 2.5 seconds.
 *
 * @example createClient({ site, endpoint, signals: [onDeadClick()] })
 */
export const onDeadClick = (): Signal => (report) => {
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();
  let stopWatching: (() => void) | undefined;
  const settle = (control: Element): void => {
    clearTimeout(waiting.get(control));
    waiting.delete(control);
    if (!waiting.size) stopWatching = stopWatching?.() as undefined;
  };
  const settleAll = (): void => [...waiting.keys()].forEach(settle);
  const click = (event: MouseEvent): void => {
    const path = clickPath(event);
    const [target] = path;
    const control = findControl(path) ?? (target && getComputedStyle(target).cursor === 'pointer' ? target : undefined);
    if (!control || waiting.has(control) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (path.some((one) => one.matches(SPARED)) || isMeantOften(path, control)) return;
    const place = address();
    const judge = report.guard(() => {
      settle(control);
      if (leadsOn(event, path) || hasSelection() || address() !== place) return;
      report('dead_click', { target: describeElement(control) });
    });
    stopWatching ??= watchAnswers(report, settleAll);
    waiting.set(control, setTimeout(judge, WAIT_MS));
  };
  return watchWindow(report, { click }, settleAll);
};
