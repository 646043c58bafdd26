// Reads a page's microdata into the shape of JSON-LD: only what shops say of products, lists and searches.

import type { MarkupNode } from '../detect/markup/markupNode';

/** Elements that are looked at, and characters that are read: our choice; a list of a hundred products has about 1,000. */
const MAX_ELEMENTS = 2000;
const MAX_CHARACTERS = 100_000;
/** Descriptions, reviews and pictures are long, and nobody here asks for them. */
const WANTED =
  /^(name|url|sku|productID|productGroupID|gtin\d*|mpn|brand|category|offers|price|lowPrice|priceCurrency|priceType|priceSpecification|referenceQuantity|isRelatedTo|isSimilarTo|hasVariant|isVariantOf|mainEntity|mainEntityOfPage|itemListElement|item|itemOffered|numberOfItems|breadcrumb|potentialAction|target|urlTemplate|orderNumber|orderDate|orderStatus|orderedItem|orderQuantity|acceptedOffer|eligibleQuantity|value)$/;
/** What a visitor fills in is never read, and a masked part of the page neither. */
const UNREAD = 'input,select,textarea,[contenteditable],[data-kb-mask],[data-kb-mask] *';
/** Of these the address is meant, of all others what the visitor reads. */
const ADDRESS = /^(url|item|target|mainEntityOfPage|mainEntity|itemOffered)$/;
const MAX_TEXT = 1000;

/**
 * The value of a property. HTML has `content` on `meta` only and takes the address of every link
 * (https://html.spec.whatwg.org/#values), shops and schema.org's own examples are more generous.
 */
function valueOf(element: Element, names: string[]): string {
  if (element.matches(UNREAD)) return '';
  const [written, address, amount] = [
    element.getAttribute('content') ?? element.getAttribute('datetime'),
    element.getAttribute('href') ?? element.getAttribute('src'),
    element.matches('data,meter') ? element.getAttribute('value') : null,
  ];
  const text = written ?? amount ?? (address !== null && names.some((name) => ADDRESS.test(name)) ? address : null);
  return text ?? (element.textContent.trim() || (address ?? ''));
}

/** A thing that has been begun: its type and its id, if it has one. */
function nodeOf(element: Element): MarkupNode {
  const id = element.getAttribute('itemid');
  return { '@type': (element.getAttribute('itemtype') ?? '').split(/\s+/), ...(id && { '@id': id }) };
}

/** The things at the top of the page; those that are part of another stand in it, under their names. */
export function readMicrodata(root: ParentNode): MarkupNode[] {
  const tops: MarkupNode[] = [];
  const nodes = new Map<Element, MarkupNode>();
  const elements = root.querySelectorAll('[itemscope],[itemprop]');
  let left = MAX_CHARACTERS;
  for (let i = 0; i < Math.min(elements.length, MAX_ELEMENTS) && left > 0; i++) {
    const element = elements[i]!;
    const names = (element.getAttribute('itemprop') ?? '').split(/\s+/);
    const wanted = names.filter((name) => WANTED.test(name));
    const node = element.hasAttribute('itemscope') ? nodeOf(element) : undefined;
    if (node) nodes.set(element, node);
    if (node && !names[0]) tops.push(node);
    const owner = wanted[0] && nodes.get(element.parentElement?.closest('[itemscope]') ?? element);
    if (!owner || owner === node) continue;
    const text = node ? '' : valueOf(element, wanted);
    // A name around the whole page costs as much as the page.
    left -= text.length;
    for (const name of node || text ? wanted : [])
      ((owner[name] ??= []) as unknown[]).push(node ?? text.slice(0, MAX_TEXT));
  }
  return tops;
}
