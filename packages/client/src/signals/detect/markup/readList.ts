// The list of products that a page is about, and of how many results it speaks.

import type { Graph } from './createGraph';
import { PRODUCT } from './findOwnProduct';
import { addressesOf, isOf, type MarkupNode, textOf } from './markupNode';
import { matchAddress } from './matchAddress';
import { type Item, readItem, readItems } from './readItem';

export const LIST_PAGE = /^(CollectionPage|SearchResultsPage)$/;
const LIST = /^(ItemList|OfferCatalog)$/;

export interface ProductList {
  items: Item[];
  name?: string | undefined;
  /** What the shop says of all results, on other pages too. */
  count?: number | undefined;
}

/** A product, also inside a `ListItem` or an `Offer`. */
function productIn(graph: Graph, element: MarkupNode): MarkupNode | undefined {
  if (isOf(element, PRODUCT)) return element;
  if (isOf(element, /^Offer$/)) {
    const product = graph.nodesOf(element, 'itemOffered')[0];
    return product && { ...product, offers: product.offers ?? element };
  }
  const inner = graph.nodesOf(element, 'item')[0];
  return inner && !isOf(inner, /^ListItem$/) ? productIn(graph, { ...inner, item: undefined }) : undefined;
}

function readCount(list: MarkupNode): number | undefined {
  const text = textOf(list, 'numberOfItems');
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

const readOne = (graph: Graph, list: MarkupNode, page: string): ProductList => ({
  items: readItems(graph.nodesOf(list, 'itemListElement'), (element) => {
    const found = productIn(graph, element);
    return found && readItem(graph, found, page);
  }),
  name: textOf(list, 'name'),
  count: readCount(list),
});

/**
 * The list that is the main entity of a collection or of search results, else the one whose address is the page's, else
 * the only one with products. Lists of addresses alone are none: they may be of anything.
 */
export function readList(graph: Graph, addresses: string[]): ProductList | undefined {
  const page = addresses[0] ?? '';
  const listPage = graph.own.find((node) => isOf(node, LIST_PAGE));
  const main = listPage && graph.nodesOf(listPage, 'mainEntity').find((node) => isOf(node, LIST));
  const lists = graph.own.filter((node) => isOf(node, LIST));
  const fitting = lists.find((list) => addressesOf(list).some(matchAddress(page)));
  const sure = main ?? fitting;
  if (sure)
    return { ...readOne(graph, sure, page), name: textOf(sure, 'name') ?? (listPage && textOf(listPage, 'name')) };
  const [only, ...others] = lists.map((list) => readOne(graph, list, page)).filter(({ items }) => items[0]);
  return others[0] ? undefined : only;
}
