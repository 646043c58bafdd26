// Which of the products that stand on a page is the page's own.

import type { Graph } from './createGraph';
import { addressesOf, asText, isOf, type MarkupNode, nodesOf, textOf } from './markupNode';
import { hostOf, matchAddress } from './matchAddress';

export const PRODUCT = /^(Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Vehicle|Car)$/;
const GROUP = /^ProductGroup$/;
/** Variants of one group, and addresses of one product, that are looked at: our choice. */
const MAX_VARIANTS = 100;
const MAX_ADDRESSES = 5;

export interface OwnProduct {
  product: MarkupNode;
  /** The group that the product is a variant of. */
  parent?: MarkupNode | undefined;
  /** For a group of which no variant is chosen: all of them. */
  variants: MarkupNode[];
}

/** Every address by which a product may say on which page it belongs. */
const allAddresses = (graph: Graph, node: MarkupNode): string[] => {
  const page = asText(node.mainEntityOfPage);
  return [node, ...nodesOf(node, 'mainEntityOfPage'), ...graph.nodesOf(node, 'offers').slice(0, MAX_ADDRESSES)]
    .flatMap(addressesOf)
    .concat(page ?? [])
    .slice(0, MAX_ADDRESSES);
};

/** The nodes that fit the page best, all of them when they fit equally; none when none fits. */
function bestOf(graph: Graph, nodes: MarkupNode[], page: string): MarkupNode[] {
  const match = matchAddress(page);
  const ranked = nodes.map((node) => ({
    node,
    rank: Math.max(0, ...allAddresses(graph, node).map(match)),
  }));
  const best = Math.max(0, ...ranked.map(({ rank }) => rank));
  return best ? ranked.filter(({ rank }) => rank === best).map(({ node }) => node) : [];
}

/** Themes and review plug-ins write the same product twice; the shop's number decides, where both have it. */
function isSame(one: MarkupNode, other: MarkupNode): boolean {
  const name = textOf(one, 'sku') && textOf(other, 'sku') ? 'sku' : 'name';
  return textOf(one, name) !== undefined && textOf(one, name) === textOf(other, name);
}
/** The only product among these; written twice, it is the one with offers, which says more. */
function only(nodes: MarkupNode[]): MarkupNode | undefined {
  const [first, ...others] = nodes;
  if (!first || !others.every((one) => isSame(first, one))) return undefined;
  return nodes.find((node) => isOf(node, GROUP)) ?? nodes.find((node) => Object.hasOwn(node, 'offers')) ?? first;
}

/** True when it says that it belongs on another page of this site. */
function isElsewhere(node: MarkupNode, graph: Graph, [page = '', canonical]: string[]): boolean {
  // Without a canonical address the page may have several, and the product may name another of them.
  const host = canonical && hostOf(canonical, page);
  const own = [node, ...graph.nodesOf(node, 'offers').slice(0, MAX_ADDRESSES)].flatMap(
    (one) => textOf(one, 'url') ?? [],
  );
  return Boolean(host) && own.some((address) => hostOf(address, page) === host);
}

/**
 * The one whose address is the page's, else the one that a page calls its main entity, else the only one outside lists
 * and relations. Undefined where that is not certain: a wrong product in a story is worse than none.
 *
 * @param addresses of the page, the surest first
 */
export function findOwnProduct(graph: Graph, addresses: string[]): OwnProduct | undefined {
  const products = graph.own.filter((node) => isOf(node, PRODUCT));
  const isInGroup = products.some((node) => isOf(node, GROUP));
  const isCollection = graph.own.some((node) => isOf(node, /^CollectionPage$/));
  const mains = graph.own.flatMap((node) => graph.nodesOf(node, 'mainEntity')).filter((node) => isOf(node, PRODUCT));
  const alone = products.filter(
    (node) =>
      // Variants that stand beside their group are part of it.
      !(isInGroup && Object.hasOwn(node, 'isVariantOf')) && !isCollection && !isElsewhere(node, graph, addresses),
  );
  const fitting = addresses.map((page) => only(bestOf(graph, products, page))).find(Boolean);
  const product = fitting ?? only(mains) ?? only(alone);
  if (!product) return undefined;
  if (!isOf(product, GROUP)) return { product, parent: graph.nodesOf(product, 'isVariantOf')[0], variants: [] };
  const variants = graph.nodesOf(product, 'hasVariant').slice(0, MAX_VARIANTS);
  const chosen = addresses.map((page) => bestOf(graph, variants, page)).find((fits) => fits.length === 1)?.[0];
  return chosen ? { product: chosen, parent: product, variants: [] } : { product, variants };
}
