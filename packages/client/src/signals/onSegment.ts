// Notices the shop events that a site already sends to Segment with `analytics.track`.

import { reportActs } from './acts';
import { readSegment } from './detect/readSegment';
import type { Signal } from './signal';

type Track = (...args: unknown[]) => unknown;

/** Segment's global: the snippet's array that queues calls, the real thing, or something with the same face. */
type Analytics = { track?: Track; on?(name: 'track', listener: Track): unknown } | null | undefined;

/** Tags come when they come: how often, and how many times, it is looked for. Half a minute is our choice. */
const LOOK_MS = 500;
const MAX_LOOKS = 60;

/** Listens to `track`; false while there is nothing to listen to. */
function attach(analytics: Analytics, read: Track): boolean {
  if (typeof analytics?.on === 'function') {
    // The snippet's queue is replayed in order: at its head, also what was tracked before us is heard.
    if (Array.isArray(analytics)) analytics.unshift(['on', 'track', read]);
    else analytics.on('track', read);
    return true;
  }
  const original = analytics?.track;
  if (!analytics || typeof original !== 'function') return false;
  analytics.track = function (...args) {
    read(...args);
    return original.apply(this, args);
  };
  return true;
}

/**
 * Segment's e-commerce events (spec v2), under GA4's names.
 *
 * @example createClient({ site, endpoint, signals: [onSegment()] })
 */
export const onSegment = (): Signal => (report) => {
  const act = reportActs(report);
  let live = true;
  let looks = 0;
  const read = report.guard((name: unknown, props: unknown) => {
    const found = live && readSegment(name, props);
    if (found) act(found.name, found.props);
  });
  const look = report.guard(() => {
    const { analytics } = window as { analytics?: Analytics };
    if (attach(analytics, read as Track) || ++looks > MAX_LOOKS) clearInterval(timer);
  });
  const timer = setInterval(look, LOOK_MS);
  look();
  return () => {
    live = false;
    clearInterval(timer);
  };
};
