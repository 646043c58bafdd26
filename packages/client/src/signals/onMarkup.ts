// Notices what a page's schema.org markup says of the shop, where its data layer says nothing.

import { markupSignal } from './markupSignal';
import type { Signal } from './signal';

/**
 * Shop events from JSON-LD and microdata: `view_item`, `view_item_list`, `search`, `purchase`. The reader is imported
 * when it is needed: 2 s after the load of a view in which nobody has told of a product, a list or a search. Put it first,
 * so that it hears what the others tell.
 *
 * @example createClient({ site, endpoint, signals: [onMarkup(), onPageView(), onDataLayer()] })
 */
export const onMarkup = (): Signal => markupSignal(() => import('./markup/createMarkupReader'));
