// Notices the shop events that a site already pushes to its GA4 data layer, also those pushed before we came.

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

/** Pushes that are read at once in a task, and in each task after it: 10,000 in one go must not hold the page up. */
const AT_ONCE = 40;

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
    let left = AT_ONCE;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSome = (most: number): void => waiting.splice(0, most).forEach(read);
    const nextTask = report.guard(() => {
      timer = undefined;
      left = AT_ONCE;
      if (!waiting[0]) return;
      timer = setTimeout(nextTask);
      readSome(AT_ONCE);
    });
    const stops = [
      watchLayer(name, report, (pushed) => {
        timer ??= setTimeout(nextTask);
        waiting.push(pushed);
        // At once, so that a push in the task that leaves the page is kept.
        if (left-- > 0) readSome(1);
      }),
      // After the watch, which looks a last time.
      listen(
        window,
        'pagehide',
        report.guard(() => readSome(Infinity)),
        true,
      ),
    ];
    return () => {
      clearTimeout(timer);
      waiting = [];
      for (const stop of stops) stop();
    };
  };
