// Waiting for somebody who knows more: what the page's own tags tell is more exact than what an address gives away.

import { listen } from '../lib/listen';
import type { Report } from './signal';

/** Milliseconds after the document is there in which a page's tags have told what they have to tell: our choice. */
const WAIT_MS = 2000;

export interface Patience {
  /** Waits, and then tells whether the event was heard in the meantime. Whoever waited before is forgotten. */
  wait(tell: (heard: boolean) => void, waitMs?: number): void;
  /** Waits no longer. */
  settle(): void;
  stop(): void;
}

/** Waits for an event of this name until 2 s after the document is there, or until the page is left. */
export function createPatience(report: Report, name: string): Patience {
  let waiting: ((heard: boolean) => void) | undefined;
  let ms = WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = report.guard((heard: boolean) => {
    clearTimeout(timer);
    const tell = waiting;
    waiting = undefined;
    tell?.(heard);
  });
  const settle = (): void => end(false);
  const begin = (): void => {
    clearTimeout(timer);
    if (waiting && document.readyState !== 'loading') timer = setTimeout(settle, ms);
  };
  const stops = [
    report.heard((event) => event.name === name && end(true)),
    listen(document, 'DOMContentLoaded', begin),
    // Captured, so that it comes before the exit flush.
    listen(window, 'pagehide', settle, true),
  ];
  return {
    wait(tell, waitMs = WAIT_MS) {
      ms = waitMs;
      waiting = tell;
      begin();
    },
    settle,
    stop() {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
}
