// From the text of one JSON-LD script to the things at its top.

import { isObject } from '@klankbord/protocol/wire';
import { listOf, type MarkupNode } from './markupNode';

/** Things at the top of one script: our choice. */
const MAX_TOP = 200;
/** What shops have been seen to nest there is two deep: a list of documents with a graph each. */
const MAX_NESTED = 4;

const open = (value: unknown, depth: number): MarkupNode[] =>
  Array.isArray(value)
    ? depth < MAX_NESTED
      ? value.slice(0, MAX_TOP).flatMap((one) => open(one, depth + 1))
      : []
    : isObject(value)
      ? [value, ...open(listOf(value, '@graph'), depth + 1)]
      : [];

/**
 * The things at the top, lists and `@graph` opened; or the reason why the text is no JSON. Nothing is repaired: what a
 * shop has broken, no search engine reads either.
 *
 * @example parseJsonLd('{"@graph": [{"@type": "Product"}]}').nodes
 */
export function parseJsonLd(text: string): { nodes?: MarkupNode[]; reason?: string } {
  try {
    return { nodes: open(JSON.parse(text), 0).slice(0, MAX_TOP) };
  } catch (error) {
    return { reason: String(error).slice(0, 120) };
  }
}
