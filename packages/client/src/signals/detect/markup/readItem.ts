// One product as an item of a GA4 event.

import { byteLength } from '../../../lib/byteLength';
import { stringify } from '../../../lib/stringify';
import type { Graph } from './createGraph';
import { addressesOf, listOf, type MarkupNode, nameOf, textOf } from './markupNode';
import { readPrice } from './readPrice';

export interface Item {
  item_id?: string | undefined;
  item_name?: string | undefined;
  [key: string]: unknown;
}

/** The shop's own number first, then what the trade uses. */
const IDS = ['sku', 'productID', 'productGroupID', 'gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'mpn'];
/** As many as a visitor sees on one page, and half of what one event may weigh: our choice. */
const MAX_ITEMS = 50;
const MAX_BYTES = 16 * 1024;
/** GA4 has five levels of categories. */
const MAX_CATEGORIES = 5;

/** The path of the first address, for products without a number. */
function pathOf(node: MarkupNode, page: string): string | undefined {
  for (const address of addressesOf(node)) {
    try {
      const { pathname } = new URL(address, page);
      if (pathname !== '/') return pathname.slice(0, 200);
    } catch {
      // Not an address: the next one.
    }
  }
  return undefined;
}

/** `['Clothes', 'Jackets']` as `item_category` and `item_category2`. */
export const categoryKeys = (names: string[]): Record<string, string> =>
  Object.fromEntries(names.slice(0, MAX_CATEGORIES).map((name, i) => [`item_category${i ? i + 1 : ''}`, name]));

/** Categories as texts, `Clothes > Jackets`, or things with a name; addresses of taxonomies are none. */
const readCategories = (node: MarkupNode): string[] =>
  listOf(node, 'category')
    .slice(0, MAX_CATEGORIES)
    .flatMap((value) => (nameOf(value) ?? '').split(/\s*>\s*/))
    .filter((name) => name && !/^https?:/.test(name));

/**
 * The item; undefined when neither an id nor a name is known, of which GA4 wants one.
 *
 * @param parent the group a variant belongs to: it says what the variant leaves out
 */
export function readItem(graph: Graph, node: MarkupNode, page: string, parent: MarkupNode = {}): Item | undefined {
  const first = <T>(read: (from: MarkupNode) => T | undefined): T | undefined => read(node) ?? read(parent);
  const categories = readCategories(node);
  const brand = first((from) => [...graph.nodesOf(from, 'brand'), ...listOf(from, 'brand')].map(nameOf).find(Boolean));
  const price = readPrice(graph, node)?.price;
  const item: Item = {
    item_id: textOf(node, ...IDS) ?? pathOf(node, page),
    item_name: first((from) => textOf(from, 'name')),
    item_brand: brand,
    ...categoryKeys(categories[0] ? categories : readCategories(parent)),
    price,
  };
  const known = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
  return known.item_id || known.item_name ? known : undefined;
}

/** The items of a list or an order, as many as fit into one event. */
export function readItems(elements: MarkupNode[], read: (element: MarkupNode) => Item | undefined): Item[] {
  let left = MAX_BYTES;
  return elements.slice(0, MAX_ITEMS).flatMap<Item>((element) => {
    const item = read(element);
    left -= item ? byteLength(stringify(item)) : 0;
    return item && left > 0 ? [item] : [];
  });
}
