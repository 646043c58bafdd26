// Everything that the markup of one page speaks of, bounded: what stands at the top, and who is meant by an `@id`.

import { isObject } from '@klankbord/protocol/wire';
import { asText, isOf, listOf, type MarkupNode } from './markupNode';

/** Values that are walked through, and how deep: our choice; a list of a hundred products has about 2,000. */
const MAX_VALUES = 6000;
const MAX_LEVELS = 12;

/** What stands under these is of the page's neighbours: other products, parts of a list, of a group, of an order. */
const ASIDE =
  /^(itemListElement|item|itemOffered|isRelatedTo|isSimilarTo|isAccessoryOrSparePartFor|isConsumableFor|hasVariant|orderedItem|acceptedOffer)$/;

export interface Graph {
  /** What the page itself speaks of: the tops, and the `mainEntity` of a page. */
  own: MarkupNode[];
  /** The things under a name, each as it stands in full somewhere, where only its `@id` was written. */
  nodesOf(node: MarkupNode, name: string): MarkupNode[];
}

/** A thing of which nothing but the `@id` is written. */
const isReference = (node: MarkupNode): boolean => Object.keys(node).length === 1 && Object.hasOwn(node, '@id');

/** Walks breadth first, so that what stands at the top is seen before the room is used up. */
export function createGraph(tops: MarkupNode[]): Graph {
  const byId = new Map<string, MarkupNode>();
  const asideIds = new Set<string>();
  let level: [MarkupNode, isAside: boolean, inTrail?: boolean][] = tops.map((node) => [node, false]);
  const seen = new Set(tops);
  let left = MAX_VALUES;
  for (let depth = 0; level[0] && depth < MAX_LEVELS; depth++) {
    const next: typeof level = [];
    for (const [node, isAside, above] of level) {
      // The last step of a breadcrumb is the page itself, often by the product's own id.
      const inTrail = above || (Object.hasOwn(node, 'itemListElement') && isOf(node, /^BreadcrumbList$/));
      const id = asText(node['@id']);
      if (id && !isReference(node) && !byId.has(id)) byId.set(id, node);
      if (id && isAside) asideIds.add(id);
      for (const name of left > 0 ? Object.keys(node) : []) {
        const aside = ASIDE.test(name) && !inTrail;
        for (const value of listOf(node, name)) {
          if (--left < 0) break;
          if (!isObject(value) || seen.has(value)) continue;
          seen.add(value);
          next.push([value, aside, inTrail]);
        }
      }
    }
    level = next;
  }
  const find = (node: MarkupNode): MarkupNode => (isReference(node) && byId.get(asText(node['@id']) ?? '')) || node;
  const nodesOf = (node: MarkupNode, name: string): MarkupNode[] =>
    listOf(node, name).flatMap<MarkupNode>((value) =>
      isObject(value) ? find(value) : typeof value === 'string' ? (byId.get(value) ?? []) : [],
    );
  const own = tops
    .filter((node) => !isReference(node) && !asideIds.has(asText(node['@id']) ?? ''))
    .flatMap((node) => [node, ...nodesOf(node, 'mainEntity')]);
  return { own: [...new Set(own)], nodesOf };
}
