// Listening as a signal does: before the host's own listeners, without holding anything up, and without harm when it fails.

import { listen } from '../lib/listen';
import type { Report } from './signal';

/**
 * Listens on the window, in the capture phase (a host that stops an event still means it) and passively.
 *
 * @param handlers by event names, several with blanks between them
 * @param stops what else is to be stopped
 * @returns stops everything
 * @example return watchWindow(report, { 'focusin input': touch });
 */
export function watchWindow(
  report: Report,
  handlers: Record<string, (event: never) => void>,
  ...stops: (() => void)[]
): () => void {
  for (const [types, handler] of Object.entries(handlers)) {
    stops.push(listen<never>(window, types, report.guard(handler), { capture: true, passive: true }));
  }
  return () => stops.forEach((stop) => stop());
}
