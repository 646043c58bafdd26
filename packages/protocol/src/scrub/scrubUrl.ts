// Addresses without what should not be in them: only listed query names stay, fragments go.

import { scrubText } from './scrubText';

/** Search and campaign parameters: without them the story cannot be told. */
const KEPT = /^(q|query|s|search|zoek|page|sort|category|gclid|utm_.*)$/;

/**
 * An address as it may stand in an event.
 *
 * @param allowed more query names to keep (option `allowQuery`)
 * @example scrubUrl('https://shop.example/p?q=tent&token=1#top', []) // 'https://shop.example/p?q=tent'
 */
export function scrubUrl(address: string, allowed: string[]): string {
  // Without the fragment, and without credentials.
  const [whole = ''] = address.replace(/^(\w+:\/\/)[^/?#]*@/, '$1').split('#');
  const [path = '', ...query] = whole.split('?');
  const kept = query
    .join('?')
    .split('&')
    .flatMap((pair) => {
      const [name = '', ...value] = pair.split('=');
      return KEPT.test(name) || allowed.includes(name)
        ? [`${name}=${encodeURIComponent(scrubText(decode(value.join('='))))}`]
        : [];
    });
  return scrubPath(path) + (kept[0] ? `?${kept.join('&')}` : '');
}

/** The path piece by piece, so that digits of two pieces never count as one run. */
const scrubPath = (path: string): string =>
  path
    .split('/')
    .map((piece, index) => {
      const plain = decode(piece);
      const masked = scrubText(plain);
      return masked === plain || (index < 3 && path.includes('://')) ? piece : masked;
    })
    .join('/');

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** A referrer: the whole address on the own site, only the origin of another. */
export function scrubReferrer(referrer: string, origin: string, allowed: string[]): string {
  if (referrer.startsWith(`${origin}/`)) return scrubUrl(referrer, allowed);
  return /^[a-z]+:\/\/[^/?#]+/i.exec(referrer)?.[0] ?? '';
}
