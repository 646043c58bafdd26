// What is said after the last answer, and the check of what a file says about it.

import { isObject } from '../wire/json';
import { isLocalText, type LocalText } from './localText';

/** Thanks with more to it than a sentence; with a link they stay until they are closed. */
export interface Thanks {
  title?: LocalText;
  text?: LocalText;
  /** `url` is an address of the web, or one that is relative to the page. */
  link?: { label: LocalText; url: string };
}

/**
 * True for addresses that may be followed: http and https, and relative ones. A relative one is read against any page.
 *
 * @example isWebAddress('/returns') // true
 * @example isWebAddress('javascript:alert(1)') // false
 */
export function isWebAddress(url: unknown): url is string {
  // A browser drops blanks and control characters before it reads the scheme.
  const scheme = typeof url === 'string' && /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\0-\x20]/g, ''));
  return typeof url === 'string' && url !== '' && (!scheme || /^https?$/i.test(scheme[1]!));
}

/** No language is called title, text or link, so one of these names tells it from a text per language. */
export const isThanks = (thanks: unknown): thanks is Thanks =>
  isObject(thanks) && ['title', 'text', 'link'].some((name) => Object.hasOwn(thanks, name));

/** What is wrong, or an empty string. */
export function thanksFault(thanks: unknown): string {
  if (thanks === undefined || (!isThanks(thanks) && isLocalText(thanks))) return '';
  if (!isThanks(thanks)) return 'thanks must be a text, one per language, or {title, text, link}';
  const { title, text, link, ...rest } = thanks;
  const [stray] = Object.keys(rest);
  if (stray !== undefined) return `thanks.${stray} is not a member of thanks`;
  if (title === undefined && text === undefined) return 'thanks needs a title or a text';
  for (const [name, value] of Object.entries({ title, text })) {
    if (value !== undefined && !isLocalText(value)) return `thanks.${name} must be a text, or one per language`;
  }
  if (link === undefined) return '';
  if (!isObject(link) || !isLocalText(link.label) || Object.keys(link).some((key) => !/^(label|url)$/.test(key))) {
    return 'thanks.link must be {label, url}';
  }
  return isWebAddress(link.url)
    ? ''
    : 'thanks.link.url must be an address that starts with https://, or a relative one';
}
