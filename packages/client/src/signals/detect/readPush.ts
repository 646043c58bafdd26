// Reads one push to a GA4 data layer: which event it is, and only the keys that GA4 and Klankbord know.

import { isObject } from '@klankbord/protocol/wire';

/** Names that are taken; a site's other pushes (consent, scroll plugins, user data) are none of our business. */
const EVENTS =
  'search view_search_results view_item_list filter_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart view_cart coupon begin_checkout checkout_step add_shipping_info add_payment_info checkout_error purchase refund order_cancel view_promotion select_promotion sign_up login ask_question share generate_lead'.split(
    ' ',
  );
/** Of an event and of its items; where one of the first belongs a number, shops also write a text. */
const NUMBERS = 8;
const KEYS =
  'value shipping tax price quantity discount index step currency items transaction_id coupon affiliation payment_type shipping_tier search_term results_count item_list_id item_list_name promotion_id promotion_name creative_name creative_slot method content_type filters sorts name phase kind message status by reason item_id item_name item_brand item_category item_category2 item_category3 item_category4 item_category5 item_variant location_id'.split(
    ' ',
  );
/** GA4 has no result count; these are the names that shops have made up for it. */
const COUNTS = ['results_count', 'num_results', 'result_count', 'mp_results_count'];

export interface Pushed {
  name: string;
  props: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

/** A number, or a text that spells one; else not a number. */
const readNumber = (value: unknown): number =>
  Number(typeof value === 'number' || (typeof value === 'string' && value.trim()) ? value : Number.NaN);

/** Own fields with listed names; `"79.95"` becomes 79.95 where a number belongs. */
function pick(from: Fields): Fields {
  const picked: Fields = {};
  for (const [index, key] of KEYS.entries()) {
    const value = Object.hasOwn(from, key) ? from[key] : null;
    if (value === null || value === undefined || typeof value === 'function') continue;
    const number = index < NUMBERS ? readNumber(value) : Number.NaN;
    picked[key] = Number.isNaN(number) ? value : number;
  }
  if (Array.isArray(picked.items)) picked.items = picked.items.filter(isObject).map(pick);
  return picked;
}

/**
 * Reads `{event, ecommerce}`, flat `{event, search_term}` and `gtag('event', name, params)` argument objects.
 *
 * @returns undefined for everything that is no shop event
 * @example readPush({ event: 'search', search_term: 'jacket', num_results: 0 })
 * // { name: 'search', props: { search_term: 'jacket', results_count: 0 } }
 */
export function readPush(pushed: unknown): Pushed | undefined {
  if (!isObject(pushed)) return undefined;
  // gtag pushes its `arguments`: an object with the keys 0, 1 and 2.
  const isCall = pushed[0] === 'event';
  const name = isCall ? pushed[1] : pushed.event;
  if (typeof name !== 'string' || !EVENTS.includes(name)) return undefined;
  const fields = (isCall ? { ...(pushed[2] as Fields) } : { ...pushed, ...(pushed.ecommerce as Fields) }) as Fields;
  const props = pick(fields);
  delete props.results_count;
  const count = COUNTS.map((key) => readNumber(fields[key])).find(Number.isFinite);
  if (count !== undefined) props.results_count = count;
  return { name: name === 'view_search_results' ? 'search' : name, props };
}
