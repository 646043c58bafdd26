// Notices the shop events that a site already pushes to its GA4 data layer, also those pushed before we came.

import { readPush } from './detect/readPush';
import type { Signal } from './signal';

export interface DataLayerOptions {
  /** The name of the global; default `dataLayer`. */
  name?: string;
}

/**
 * GA4 e-commerce events from the data layer: `{event, ecommerce}`, flat ones, and `gtag('event', …)`.
 *
 * @example createClient({ site, endpoint, signals: [onDataLayer({ name: 'dataLayer' })] })
 */
export const onDataLayer =
  ({ name = 'dataLayer' }: DataLayerOptions = {}): Signal =>
  (report) => {
    const globals = window as unknown as Record<string, unknown>;
    const layer = (globals[name] ??= []);
    if (!Array.isArray(layer)) {
      report.diagnose('not-a-data-layer', { name });
      return () => undefined;
    }
    let live = true;
    const read = report.guard((pushed: unknown) => {
      const found = live && readPush(pushed);
      if (found) report(found.name, found.props);
    });
    layer.forEach(read);
    // On the instance only: Tag Manager does the same, and whoever wrapped it before us is still called.
    const original = layer.push;
    layer.push = function (...pushed: unknown[]) {
      const length = original.apply(this, pushed);
      pushed.forEach(read);
      return length;
    };
    return () => {
      live = false;
    };
  };
