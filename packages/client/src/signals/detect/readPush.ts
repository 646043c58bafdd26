// Reads one push to a GA4 data layer: which event it is, and what it says.

import { isObject } from '@klankbord/protocol/wire';
import { readAmount } from './readAmount';
import { type Fields, readFields, type TellFault } from './readFields';

export interface Pushed {
  name: string;
  props: Fields;
}

/** GA4's events about products: these carry `ecommerce`. */
const WITH_PRODUCTS = /* @__PURE__ */ (() =>
  new Set(
    'view_item_list select_item view_item add_to_wishlist add_to_cart remove_from_cart view_cart begin_checkout add_shipping_info add_payment_info purchase refund view_promotion select_promotion'.split(
      ' ',
    ),
  ))();
/** A site's other pushes (consent, scroll plugins, user data) are none of our business. */
const OTHERS = /* @__PURE__ */ (() =>
  new Set(
    'search filter_item_list coupon checkout_step checkout_error order_cancel sign_up login ask_question share generate_lead'.split(
      ' ',
    ),
  ))();
/** What chats push when the visitor writes; docs/signals/data-layer.md says where they document it. */
const CHATS = ['widget_conversation_started', 'message_sent_to_chatbot'];
/** GA4 has no result count; these are the names that shops have made up for it. */
const COUNTS = ['results_count', 'num_results', 'result_count', 'mp_results_count'];

/** A number of results is whole: in `"1.234"` the point stands for thousands. */
function readCount(value: unknown): number {
  const count = readAmount(value) ?? -1;
  if (count >= 0 && Number.isInteger(count)) return count;
  return count > 0 && typeof value === 'string' ? readCount(value.replace(/[.,]/g, '')) : Number.NaN;
}

/**
 * What a push says of `ecommerce`: an object, null where it is cleared, undefined where it is not mentioned.
 *
 * @example ecommerceIn({ ecommerce: null }) // null
 */
export function ecommerceIn(pushed: Fields): Fields | null | undefined {
  if (!Object.hasOwn(pushed, 'ecommerce')) return undefined;
  return isObject(pushed.ecommerce) ? pushed.ecommerce : null;
}

/**
 * Reads `{event, ecommerce}`, flat `{event, search_term}` and `gtag('event', name, params)` argument objects.
 *
 * @param earlier the `ecommerce` that was pushed last: an event about products that brings none of its own means that one
 * @returns undefined for everything that is no shop event
 * @throws what a getter or a Proxy of the host throws where the event's name or its keys are read
 * @example readPush({ event: 'search', search_term: 'jacket', num_results: 0 }, tell)
 * // { name: 'search', props: { search_term: 'jacket', results_count: 0 } }
 */
export function readPush(
  pushed: unknown,
  tell: TellFault = () => undefined,
  earlier?: Fields | null,
): Pushed | undefined {
  if (!isObject(pushed)) return undefined;
  // gtag pushes its `arguments`: an object with the keys 0, 1 and 2.
  const isCall = pushed[0] === 'event';
  const said = isCall ? pushed[1] : pushed.event;
  if (typeof said !== 'string') return undefined;
  // Nothing else is taken of a chat: it may be what the visitor wrote.
  if (CHATS.includes(said)) return { name: 'ask_question', props: { by: 'chat' } };
  const name = said === 'view_search_results' ? 'search' : said;
  const aboutProducts = WITH_PRODUCTS.has(name);
  if (!aboutProducts && !OTHERS.has(name)) return undefined;
  const flat = isCall ? pushed[2] : pushed;
  const own = isCall ? undefined : ecommerceIn(pushed);
  const meant = own === undefined && !isCall && aboutProducts && !Object.hasOwn(pushed, 'items') && earlier;
  // What stands nearer to the event goes before what stands further away.
  const sources = [meant, flat, own].filter(isObject);
  const props = sources.reduce((into, from) => readFields(from, tell, '', into), {} as Fields);
  const count = sources.flatMap((from) => COUNTS.map((key) => readCount(from[key]))).find(Number.isFinite);
  if (count !== undefined) props.results_count = count;
  return { name, props };
}
