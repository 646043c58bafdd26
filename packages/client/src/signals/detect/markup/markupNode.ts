// One thing that markup speaks of, as JSON-LD writes it, and safe ways to ask it for what it says.

import { isObject } from '@klankbord/protocol/wire';

/** JSON-LD of one thing; microdata is brought into the same shape. */
export type MarkupNode = Record<string, unknown>;

/** The longest text that is taken over: our choice, product names are shorter. */
const MAX_TEXT = 200;
/** Texts under one name that are looked at: our choice. */
const MAX_TEXTS = 10;

/** What stands under a name, always as a list; inherited members and `null` are nothing. */
export function listOf(node: MarkupNode, name: string): unknown[] {
  const value = Object.hasOwn(node, name) ? node[name] : undefined;
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

/** A text or a number as text, or undefined; JSON-LD may also wrap it as `{"@value": …}`. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}`;
  if (isObject(value)) return Object.hasOwn(value, '@value') ? asText(value['@value']) : undefined;
  if (typeof value !== 'string') return undefined;
  // Cut before it is tidied: a text may be as long as the page.
  return (
    value
      .slice(0, 5 * MAX_TEXT)
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, MAX_TEXT) || undefined
  );
}

/** The first text under one of the names. */
export function textOf(node: MarkupNode, ...names: string[]): string | undefined {
  for (const name of names) {
    const text = listOf(node, name).slice(0, MAX_TEXTS).map(asText).find(Boolean);
    if (text) return text;
  }
  return undefined;
}

/** The things under a name, without plain texts. */
export const nodesOf = (node: MarkupNode, name: string): MarkupNode[] => listOf(node, name).filter(isObject);

/** A text, or the name of the thing that stands in its place: brands and categories are written both ways. */
export const nameOf = (value: unknown): string | undefined =>
  asText(value) ?? (isObject(value) ? textOf(value, 'name') : undefined);

/** True when it is of one of the types, with or without `https://schema.org/` or `schema:` in front. */
export const isOf = (node: MarkupNode, types: RegExp): boolean =>
  listOf(node, '@type')
    .slice(0, MAX_TEXTS)
    .some(
      (type) =>
        typeof type === 'string' && types.test(type.replace(/^(https?:\/\/(www\.)?schema\.org[/#]|schema:)/i, '')),
    );

/** The addresses by which a thing says where it belongs. */
export const addressesOf = (node: MarkupNode): string[] =>
  ['url', '@id'].flatMap((name) => listOf(node, name).slice(0, MAX_TEXTS)).filter((value) => typeof value === 'string');
