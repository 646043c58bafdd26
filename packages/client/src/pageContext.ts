// Where the visitor is: the page and the device, without what should not be known.

import type { JsonObject, PageContext } from '@klankbord/protocol/wire';
import { scrubReferrer, scrubUrl } from './scrub/scrubUrl';

/** The current page, scrubbed. */
export function pageContext(
  allowQuery: string[],
  scrub: (text: string, path: string) => string,
  type?: string,
): PageContext {
  const referrer = document.referrer && scrubReferrer(document.referrer, location.origin, allowQuery);
  return {
    url: scrubUrl(location.href, allowQuery),
    ...(document.title && { title: scrub(document.title, 'page.title').slice(0, 256) }),
    ...(referrer && { referrer }),
    ...(type && { type }),
  };
}

/** What kind of device it looks like; the limits are the usual break points of responsive pages. */
export const deviceKind = (): 'phone' | 'tablet' | 'desktop' =>
  !matchMedia('(pointer: coarse)').matches
    ? 'desktop'
    : Math.min(screen.width, screen.height) < 600
      ? 'phone'
      : 'tablet';

/** The device as it goes along with an answer. */
export const deviceContext = (): JsonObject => ({
  viewport: [innerWidth, innerHeight],
  touch: matchMedia('(pointer: coarse)').matches,
  scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
});

/** How a session began. */
export function sessionProps(allowQuery: string[]): JsonObject {
  const campaign = new URLSearchParams(location.search).get('utm_campaign');
  const referrer = document.referrer && scrubReferrer(document.referrer, location.origin, allowQuery);
  return {
    device: deviceKind(),
    landing: scrubUrl(location.href, allowQuery),
    ...(campaign && { campaign }),
    ...(referrer && { referrer }),
  };
}
