// From everything that the markup of a page says to the shop acts that it means.

import { createGraph, type Graph } from './createGraph';
import { findOwnProduct, type OwnProduct } from './findOwnProduct';
import { isOf, type MarkupNode, nodesOf, textOf } from './markupNode';
import { categoryKeys, readItem } from './readItem';
import { readList } from './readList';
import { readOrder } from './readOrder';
import { readPrice } from './readPrice';
import { readTerm } from './readSearch';

/** What is known of the page besides its markup. */
export interface MarkupPage {
  address: string;
  /** What `<link rel=canonical>` says. */
  canonical?: string | undefined;
  /** The stage of the journey. */
  stage: string;
  /** Milliseconds since 1970. */
  now: number;
}

export interface MarkupAct {
  name: 'view_item' | 'view_item_list' | 'search' | 'purchase';
  props: Record<string, unknown>;
}

/** Without what is not known. */
const known = (props: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));

/** The way to the product, without the home page and without the product itself. */
function readBreadcrumb(graph: Graph, own?: string): Record<string, string> {
  const tops = graph.own.flatMap((node) => [node, ...graph.nodesOf(node, 'breadcrumb')]);
  const trail = tops.find((node) => isOf(node, /^BreadcrumbList$/));
  const names = (trail ? graph.nodesOf(trail, 'itemListElement') : []).map(
    (step) => textOf(step, 'name') ?? nodesOf(step, 'item').map((item) => textOf(item, 'name'))[0] ?? '',
  );
  return categoryKeys(names.slice(1, names.at(-1) === own ? -1 : undefined).filter(Boolean));
}

function readProduct(graph: Graph, { product, parent, variants }: OwnProduct, page: string): MarkupAct[] {
  const item = readItem(graph, product, page, parent);
  if (!item) return [];
  const { price, currency } = readPrice(graph, product, ...variants) ?? {};
  const categories = item.item_category ? {} : readBreadcrumb(graph, item.item_name);
  const items = [known({ ...item, ...categories, price })];
  // An amount without its currency is told of the item only: nobody could add it to anything.
  return [{ name: 'view_item', props: known({ currency, value: currency && price, items }) }];
}

/**
 * The acts, in the order in which they are told. A page of an order tells the purchase and nothing else; a page of a
 * product tells the product, and no list that stands beside it.
 *
 * @example readMarkup([{ '@type': 'Product', sku: 'SKU-42' }], page)
 * // [{ name: 'view_item', props: { items: [{ item_id: 'SKU-42' }] } }]
 */
export function readMarkup(tops: MarkupNode[], page: MarkupPage): MarkupAct[] {
  const graph = createGraph(tops);
  const order = readOrder(graph, page);
  if (order) return [{ name: 'purchase', props: known(order) }];
  const addresses = [page.address, page.canonical].filter((address) => address !== undefined);
  const results = graph.own.find((node) => isOf(node, /^SearchResultsPage$/));
  const own = results ? undefined : findOwnProduct(graph, addresses);
  if (own) return readProduct(graph, own, page.address);
  const list = readList(graph, addresses);
  const search_term = results && readTerm(graph, results, page.address);
  // The list of what a search has found is the search, not a list of its own.
  if (search_term) return [{ name: 'search', props: known({ search_term, results_count: list?.count }) }];
  return list?.items[0]
    ? [{ name: 'view_item_list', props: known({ item_list_name: list.name, items: list.items }) }]
    : [];
}
