// Notices the shop events that a site already pushes to its GA4 data layer, also those pushed before we came.

import { ticks } from '../lib/clock';
import { listen } from '../lib/listen';
import { reportActs } from './acts';
import type { Fields, TellFault } from './detect/readFields';
import { ecommerceIn, readPush } from './detect/readPush';
import type { Report, Signal } from './signal';
import { watchLayer } from './watchLayer';

export interface DataLayerOptions {
  /** The name of the global; default `dataLayer`. */
  name?: string;
}

/** Milliseconds of reading in one task: 10,000 pushes in one go must not hold the page up, on no device. Our choice. */
const SLICE_MS = 8;

/** Tells each kind of fault once for each place: a template that is wrong is wrong on every page. */
function createTellFault(report: Report): (event: string) => TellFault {
  const told = new Set<string>();
  return (event) => (kind, place, wanted) => {
    if (told.size === told.add(kind + place + wanted).size) return;
    report.diagnose(`data-layer-${kind}`, { event, place, wanted });
  };
}

function createReader(report: Report): (pushed: Fields) => void {
  const act = reportActs(report);
  const tellOf = createTellFault(report);
  /** What stands under `ecommerce` in Tag Manager's model now. */
  let ecommerce: Fields | null | undefined;
  return (pushed) => {
    let name = '';
    try {
      const said = pushed[0] === 'event' ? pushed[1] : pushed.event;
      if (typeof said === 'string') name = said;
      const found = readPush(pushed, tellOf(name), ecommerce);
      const own = ecommerceIn(pushed);
      if (own !== undefined) ecommerce = own;
      if (found) act(found.name, found.props);
    } catch (error) {
      tellOf(name)('skipped', 'the push', String(error));
    }
  };
}

/**
 * GA4 e-commerce events from the data layer: `{event, ecommerce}`, flat ones, and `gtag('event', …)`.
 *
 * @example createClient({ site, endpoint, signals: [onDataLayer({ name: 'dataLayer' })] })
 */
export const onDataLayer =
  ({ name = 'dataLayer' }: DataLayerOptions = {}): Signal =>
  (report) => {
    const read = createReader(report);
    let waiting: Fields[] = [];
    let at = 0;
    /** What is left of this task's time. */
    let leftMs = SLICE_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSome = (): void => {
      const begun = ticks();
      while (at < waiting.length && ticks() - begun < leftMs) read(waiting[at++]!);
      leftMs -= ticks() - begun;
      if (at < waiting.length) return;
      waiting = [];
      at = 0;
    };
    const nextTask = report.guard(() => {
      timer = undefined;
      leftMs = SLICE_MS;
      if (!waiting[0]) return;
      timer = setTimeout(nextTask);
      readSome();
    });
    const stops = [
      watchLayer(name, report, (pushed) => {
        timer ??= setTimeout(nextTask);
        waiting.push(pushed);
        // At once, so that a push in the task that leaves the page is kept.
        readSome();
      }),
      // After the watch, which looks a last time.
      listen(
        window,
        'pagehide',
        report.guard(() => {
          leftMs = Infinity;
          readSome();
        }),
        true,
      ),
    ];
    return () => {
      clearTimeout(timer);
      waiting = [];
      for (const stop of stops) stop();
    };
  };
