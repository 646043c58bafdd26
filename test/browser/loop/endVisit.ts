// Ends a visit of the demo shop: what comes next is another one.

import type { DrivenPage } from '../../support/openBrowser';

interface Leaving {
  evaluate(act: (site: string) => Promise<void>, site: string): Promise<unknown>;
}

/** Taken down first: a page that is left would write its session once more. */
export const endVisit = (page: Leaving | DrivenPage, site: string): Promise<unknown> =>
  (page as Leaving).evaluate(async (name) => {
    await klankbord('destroy');
    localStorage.removeItem(`kb:${name}:s`);
  }, site);
