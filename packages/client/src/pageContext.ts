// Where the visitor is: the page and the device, without what should not be known.

import { scrubReferrer, scrubUrl } from '@klankbord/protocol/scrub';
import type { JsonObject, PageContext } from '@klankbord/protocol/wire';

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

/** The language of the visit: what the site says, what the page says, what the browser says. */
export const pageLocale = (option?: string): string => option || document.documentElement.lang || navigator.language;

const matches = (query: string): boolean => matchMedia(query).matches;
export const isTouch = (): boolean => matches('(pointer: coarse)');

/** What kind of device it looks like; the limits are the usual break points of responsive pages. */
export const deviceKind = (): 'phone' | 'tablet' | 'desktop' =>
  !isTouch() ? 'desktop' : Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';

/** The device as it goes along with an answer. */
export const deviceContext = (): JsonObject => ({
  viewport: [innerWidth, innerHeight],
  touch: isTouch(),
  scheme: matches('(prefers-color-scheme: dark)') ? 'dark' : 'light',
});

/** How a session began: on which page, and from where. */
export function sessionProps(
  { url, referrer }: PageContext,
  scrub: (text: string, path: string) => string,
): JsonObject {
  const campaign = new URLSearchParams(location.search).get('utm_campaign');
  return {
    device: deviceKind(),
    landing: url,
    ...(campaign && { campaign: scrub(campaign, 'campaign') }),
    ...(referrer && { referrer }),
  };
}
