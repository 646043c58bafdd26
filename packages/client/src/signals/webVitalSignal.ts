// Tells web vitals, as soon as whoever starts it has fetched web-vitals; how it is fetched differs between npm and script tag.

import { roundVital } from './detect/roundVital';
import type { Signal } from './signal';

/** One measurement, as web-vitals hands it over. */
interface Vital {
  name: string;
  value: number;
  rating: string;
}

type Measure = (tell: (vital: Vital) => void) => void;

/** What is used of web-vitals. */
export interface VitalsFile extends Record<'onCLS' | 'onFCP' | 'onINP' | 'onLCP' | 'onTTFB', Measure> {
  /** Takes its listeners away, where whoever built it has found a way: web-vitals has none. */
  stop?(): void;
}

/** Milliseconds until it is fetched where there is no idle callback (WebKit). */
const WITHOUT_IDLE_MS = 500;

/**
 * The signal behind `onWebVital`. Fetched once, at idle; when that fails there are no web vitals on this page.
 *
 * @example webVitalSignal(() => import('@klankbord/client/vitals'))
 */
export const webVitalSignal =
  (load: () => Promise<VitalsFile>): Signal =>
  (report) => {
    let live = true;
    let end: (() => void) | undefined;
    const tell = report.guard(({ name, value, rating }: Vital) => {
      if (live) report('web_vital', { metric: name, value: roundVital(name, value), rating });
    });
    const start = report.guard(() => {
      if (report.consent.state().behaviour === 'denied') return;
      load().then(
        report.guard(({ onCLS, onFCP, onINP, onLCP, onTTFB, stop }: VitalsFile) => {
          if (!live) return;
          end = stop;
          // web-vitals listens at the window in the capture phase: what it tells as the page is hidden comes before our
          // exit flush, which listens at the document.
          for (const measure of [onCLS, onFCP, onINP, onLCP, onTTFB]) measure(tell);
        }),
        () => undefined,
      );
    });
    const isIdle = 'requestIdleCallback' in window;
    const planned = isIdle ? requestIdleCallback(start) : setTimeout(start, WITHOUT_IDLE_MS);
    return () => {
      live = false;
      end?.();
      if (isIdle) cancelIdleCallback(planned as number);
      else clearTimeout(planned);
    };
  };
