// Reads one push to a GA4 data layer: which event it is, and only the keys that GA4 and Klankbord know.

/** Names that are taken; a site's other pushes (consent, scroll plugins, user data) are none of our business. */
const EVENTS =
  'search view_search_results view_item_list filter_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart view_cart coupon begin_checkout checkout_step add_shipping_info add_payment_info checkout_error purchase refund order_cancel view_promotion select_promotion sign_up login ask_question share generate_lead'.split(
    ' ',
  );
const KEYS =
  'currency value items transaction_id coupon shipping tax affiliation payment_type shipping_tier search_term results_count item_list_id item_list_name promotion_id promotion_name creative_name creative_slot method content_type filters sorts step name phase kind message status by reason'.split(
    ' ',
  );
/** GA4 has no result count; these are the names that shops have made up for it. */
const COUNTS = ['results_count', 'num_results', 'result_count', 'mp_results_count'];
const ITEM_KEYS =
  'item_id item_name item_brand item_category item_category2 item_category3 item_category4 item_category5 item_variant item_list_id item_list_name index price quantity discount coupon affiliation location_id'.split(
    ' ',
  );
const NUMBERS = ['value', 'shipping', 'tax', 'price', 'quantity', 'discount', 'index', 'step'];

export interface Pushed {
  name: string;
  props: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own fields with listed names; `"79.95"` becomes 79.95 where a number belongs. */
function pick(from: Fields, keys: string[]): Fields {
  const picked: Fields = {};
  for (const key of keys) {
    const value = Object.hasOwn(from, key) ? from[key] : undefined;
    if (value === undefined || value === null || typeof value === 'function') continue;
    const number = NUMBERS.includes(key) && typeof value === 'string' && value.trim() ? Number(value) : Number.NaN;
    picked[key] = Number.isNaN(number) ? value : number;
  }
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
  if (!isFields(pushed)) return undefined;
  // gtag pushes its `arguments`: an object with the keys 0, 1 and 2.
  const isCall = pushed[0] === 'event';
  const name = isCall ? pushed[1] : pushed.event;
  if (typeof name !== 'string' || !EVENTS.includes(name)) return undefined;
  const flat = isCall ? pushed[2] : pushed;
  const fields: Fields = {
    ...(isFields(flat) && flat),
    ...(!isCall && isFields(pushed.ecommerce) && pushed.ecommerce),
  };
  const props = pick(fields, KEYS);
  const count = COUNTS.map((key) => fields[key]).find((value) => value !== undefined && value !== '');
  if (count !== undefined && Number.isFinite(Number(count))) props.results_count = Number(count);
  if (Array.isArray(props.items)) props.items = props.items.filter(isFields).map((item) => pick(item, ITEM_KEYS));
  return { name: name === 'view_search_results' ? 'search' : name, props };
}
