// Who may post: all sites and origins until some are named.

import { type Denial, deny } from '../receive/denial';
import { EVERY_SITE } from '../store/accessStore';
import type { Store } from '../store/store';

export interface Admission {
  /** A refusal of the origin, before anything is read. `origin` is the header as it came. */
  origin(origin: string | undefined): Denial | undefined;
  site(site: string): Promise<Denial | undefined>;
}

/**
 * @param origins e.g. `https://shop.example`; `null` (files, sandboxed frames) counts as an origin of its own
 * @param sites those that may post beside the ones that exist already; absent: any
 */
export function createAdmission(store: Store, { origins, sites }: { origins?: string[]; sites?: string[] }): Admission {
  return {
    origin(origin) {
      if (!origins || (origin !== undefined && origins.includes(origin))) return undefined;
      const who = origin === undefined ? 'a request without an Origin header' : `origin ${origin.slice(0, 200)}`;
      return deny(
        403,
        'unknown-origin',
        `${who} may not post here: add it to --origins (KLANKBORD_ORIGINS) of the collector`,
      );
    },
    async site(site) {
      if (site === EVERY_SITE) return deny(403, 'unknown-site', 'no site is called *: correct data-site');
      if (!sites || sites.includes(site) || (await store.getSite(site))) return undefined;
      return deny(
        403,
        'unknown-site',
        `site ${JSON.stringify(site)} is not known here: add it to --sites of the collector, or correct data-site`,
      );
    },
  };
}
