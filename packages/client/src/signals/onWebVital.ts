// Notices how fast the page was for this visitor: LCP, INP, CLS, FCP and TTFB, measured by web-vitals.

import type { Signal } from './signal';
import { webVitalSignal } from './webVitalSignal';

/**
 * Web vitals, with Google's ratings; web-vitals is fetched at idle.
 *
 * @example createClient({ site, endpoint, signals: [onWebVital()] })
 */
export const onWebVital = (): Signal => webVitalSignal(() => import('web-vitals'));
