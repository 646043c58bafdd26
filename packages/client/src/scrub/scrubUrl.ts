// Addresses without what should not be in them: only listed query names stay, fragments go.

import { scrubText } from './scrubText';

/** Search and campaign parameters: without them the story cannot be told. */
const KEPT = ['q', 'query', 's', 'search', 'zoek', 'page', 'sort', 'category', 'gclid'];
const isKept = (name: string, allowed: string[]): boolean =>
  KEPT.includes(name) || name.startsWith('utm_') || allowed.includes(name);

/**
 * An address as it may stand in an event.
 *
 * @param allowed more query names to keep (option `allowQuery`)
 * @example scrubUrl('https://shop.example/p?q=tent&token=1#top', []) // 'https://shop.example/p?q=tent'
 */
export function scrubUrl(address: string, allowed: string[]): string {
  const [whole = ''] = address.split('#');
  const [path = '', query] = whole.split('?', 2);
  const kept = (query ?? '').split('&').filter((pair) => isKept(pair.split('=')[0]!, allowed));
  const decoded = kept.map((pair) => {
    const [name, value = ''] = pair.split('=', 2);
    return `${name}=${encodeURIComponent(scrubText(decode(value)))}`;
  });
  return scrubPath(path) + (decoded.length ? `?${decoded.join('&')}` : '');
}

/** The path piece by piece, so that digits of two pieces never count as one run. */
const scrubPath = (path: string): string =>
  path
    .split('/')
    .map((piece, index) =>
      index < 3 && path.includes('://')
        ? piece
        : scrubText(decode(piece)) === decode(piece)
          ? piece
          : scrubText(decode(piece)),
    )
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
