// Reads one `analytics.track` of Segment: which shop act it is, with GA4's names and only listed keys.

import { isObject } from '@klankbord/protocol/wire';
import { readAmount } from './readAmount';
import { type Pushed, readPush } from './readPush';
import { PRODUCT_KEYS, segmentNames } from './segmentNames';

type Fields = Record<string, unknown>;

function take(from: Fields, keys: string): Fields {
  const taken: Fields = {};
  for (const word of keys.split(' ')) {
    const [key = '', ours = key] = word.split(':');
    if (key.startsWith('=')) taken[key.slice(1)] = ours;
    else if (Object.hasOwn(from, key) && (from[key] ?? null) !== null) taken[ours] = from[key];
  }
  return taken;
}

/**
 * What GA4 calls `value`: without shipping and tax. Segment's `revenue` and `subtotal` are, its `total` is not; `value` is the
 * price of a product, but of a checkout the total.
 */
function valueOf({ revenue, subtotal, total, value, shipping, tax }: Fields): number | undefined {
  const net = readAmount(revenue) ?? readAmount(subtotal);
  const gross = readAmount(total) ?? readAmount(value);
  if (net !== undefined || gross === undefined) return net;
  return Math.round((gross - (readAmount(shipping) ?? 0) - (readAmount(tax) ?? 0)) * 100) / 100;
}

/**
 * @returns undefined for everything that is no shop act
 * @example readSegment('Products Searched', { query: 'jacket' }) // { name: 'search', props: { search_term: 'jacket' } }
 */
export function readSegment(name: unknown, given: unknown): Pushed | undefined {
  const [event, keys] = segmentNames.get(name as string) ?? [];
  if (!event || !keys) return undefined;
  const fields = isObject(given) ? given : {};
  const listed = fields.products;
  // An act with one product has its keys beside its own.
  const products = Array.isArray(listed)
    ? listed.filter(isObject)
    : /^Product (?!List)/.test(name as string) && [fields];
  return readPush({
    event,
    ...take({ ...fields, value: valueOf(fields) }, keys),
    ...(products && { items: products.map((product) => take(product as Fields, PRODUCT_KEYS)) }),
  });
}
