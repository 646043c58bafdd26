// One visit from arriving to leaving: what was looked for, found, put in the cart, paid for or not, and how it felt.

import { pageOf } from './addresses.mjs';
import { cardRefusals, rainJacket, voucherOnPhones } from './problems.mjs';
import { categories, findProducts, itemOf, products, TERMS, VAIN } from './products.mjs';

const round = (value) => Math.round(value * 100) / 100;
const sumOf = (items) => round(items.reduce((sum, { price, quantity }) => sum + price * quantity, 0));
const ecommerce = (items, more = {}) => ({ currency: 'EUR', value: sumOf(items), ...more, items });

const open = ({ teller, person }, name, value) => teller.open(...pageOf(name, person.locale, value));

function showList({ teller }, id, name, shown) {
  const items = shown.map((product, index) => ({ ...itemOf(product), index }));
  teller.tell('view_item_list', ecommerce(items, { item_list_id: id, item_list_name: name }));
}

/** Searches for a word; gives the product that catches the eye, if any. */
function search(visit, term) {
  const { teller, random, feelings, person } = visit;
  const found = findProducts(term, person.locale);
  open(visit, 'search', term);
  teller.tell('search', { search_term: term, results_count: found.length });
  feelings.searches++;
  if (found.length) showList(visit, 'search', 'Search results', found);
  else feelings.nothingFound ??= term;
  teller.wait(found.length ? 14 : 8);
  return found.length && random.chance(0.85) ? random.pick(found) : undefined;
}

function searchInVain(visit) {
  const { random, feelings, person } = visit;
  search(visit, random.weighted(VAIN[person.locale]));
  if (feelings.searches === 1 && !feelings.seen.length) visit.onNothingFound();
  if (random.chance(0.45)) return undefined;
  feelings.foundAfterAll = true;
  return search(visit, random.weighted(TERMS[person.locale]));
}

/** Came for one thing and knows its name; false when that is not found, and nothing else will do. */
function searchForWanted(visit) {
  const { random, errand } = visit;
  const found = search(visit, errand.wants);
  if (found) lookAt(visit, found);
  else visit.onNothingFound();
  return found !== undefined || !random.chance(rainJacket.leaves);
}

/** Looks for something by word or by shelf; gives the product that is opened, if any. */
function findProduct(visit) {
  const { teller, random, person } = visit;
  if (random.chance(0.5))
    return random.chance(0.13) ? searchInVain(visit) : search(visit, random.weighted(TERMS[person.locale]));
  const category = random.pick(categories);
  const shelf = products.filter((one) => one.category === category);
  open(visit, 'products');
  showList(visit, category, category, shelf);
  teller.wait(12);
  if (random.chance(0.2)) {
    teller.tell('filter_item_list', {
      item_list_id: category,
      filters: [{ type: 'price', value: random.pick(['low', 'mid']) }],
    });
  }
  return random.chance(0.8) ? random.pick(shelf) : undefined;
}

function lookAt(visit, product) {
  const { teller, random, feelings } = visit;
  if (random.chance(0.8)) teller.tell('select_item', ecommerce([itemOf(product)]));
  teller.wait(2);
  open(visit, 'product', product);
  teller.tell('view_item', ecommerce([itemOf(product)]));
  if (random.chance(0.03)) teller.tell('web_vital', { metric: 'LCP', value: random.whole(4100, 7800), rating: 'poor' });
  feelings.seen.push(product);
  teller.wait(35);
}

function addToCart({ teller, random, cart }, product) {
  const item = itemOf(product, random);
  const known = cart.find(
    ({ item_id, item_variant }) => item_id === item.item_id && item_variant === item.item_variant,
  );
  if (known) known.quantity++;
  else cart.push({ ...item });
  teller.tell('add_to_cart', ecommerce([item]));
  teller.wait(9);
}

/** Tries a code; false when the visitor gives up on it, and on the cart. */
function tryVoucher({ teller, random, feelings, person, hasNewFaults }) {
  const { refused, refusedElsewhere, leaves } = voucherOnPhones;
  const coupon = random.weighted({ NOORD10: 4, WELKOM5: 5, HERFST15: 2 });
  if (!random.chance(hasNewFaults && person.device === 'phone' ? refused : refusedElsewhere)) {
    teller.tell('coupon', { coupon, status: 'applied' });
    teller.wait(12);
    return true;
  }
  feelings.voucherRefused = true;
  teller.tell('coupon', { coupon, status: 'refused' });
  teller.tell('checkout_error', { kind: 'voucher', message: coupon === 'WELKOM5' ? 'expired' : 'unknown' });
  teller.wait(3);
  if (random.chance(0.3)) teller.tell('rage_click', { target: 'button[id=apply]' });
  teller.wait(12);
  return !random.chance(leaves);
}

/** Looks through the cart; false when something in it makes the visitor leave. */
function viewCart(visit) {
  const { teller, random, cart } = visit;
  open(visit, 'cart');
  teller.tell('view_cart', ecommerce(cart));
  teller.wait(15);
  if (cart.length > 1 && random.chance(0.22)) {
    const [gone] = cart.splice(random.whole(0, cart.length - 1), 1);
    teller.tell('remove_from_cart', ecommerce([gone]));
    teller.wait(8);
  }
  return !random.chance(voucherOnPhones.tried) || tryVoucher(visit);
}

function pay({ teller, random, feelings, cart, hasNewFaults }) {
  const { refused, refusedElsewhere, leaves } = cardRefusals;
  const method = random.weighted({ ideal: 6, card: 4, paypal: 2 });
  const payment = ecommerce(cart, { payment_type: method });
  teller.tell('add_payment_info', payment);
  teller.wait(10);
  if (!random.chance(hasNewFaults && method === 'card' ? refused : refusedElsewhere)) return true;
  feelings.paymentRefused = true;
  if (random.chance(0.15)) {
    const error = { message: 'TypeError: bank is undefined', source: 'noordwind.example', line: 214, own: true };
    teller.tell('script_error', error);
  }
  teller.tell('checkout_error', { kind: 'payment', message: 'not_confirmed' });
  teller.wait(25);
  if (random.chance(leaves)) return false;
  // Once more, mostly by another way.
  const second = random.chance(0.7) ? 'ideal' : method;
  teller.tell('add_payment_info', ecommerce(cart, { payment_type: second }));
  teller.wait(14);
  return true;
}

function completeStep({ teller }, step, name) {
  teller.tell('checkout_step', { step, name, phase: 'complete' });
}

function viewStep({ teller }, step, name) {
  teller.tell('checkout_step', { step, name, phase: 'view' });
}

function checkOut(visit) {
  const { teller, random, cart, feelings, addressTrouble } = visit;
  open(visit, 'checkout');
  teller.tell('begin_checkout', ecommerce(cart));
  viewStep(visit, 1, 'address');
  teller.wait(40);
  // The form of the address asks less often for what it has since it was mended.
  if (random.chance(addressTrouble)) {
    feelings.addressTrouble = true;
    for (const field of ['postcode', 'city']) teller.tell('form_error', { field, kind: 'required' });
    teller.tell('checkout_error', { kind: 'address', message: 'fields' });
    teller.wait(25);
  }
  if (random.chance(0.16)) {
    if (random.chance(0.5)) teller.tell('exit_intent', { by: 'pointer' });
    return false;
  }
  completeStep(visit, 1, 'address');
  viewStep(visit, 2, 'delivery');
  teller.wait(14);
  if (random.chance(0.1)) {
    feelings.dearDelivery = true;
    return false;
  }
  teller.tell(
    'add_shipping_info',
    ecommerce(cart, { shipping_tier: random.weighted({ standard: 7, pickup: 2, express: 1 }) }),
  );
  completeStep(visit, 2, 'delivery');
  viewStep(visit, 3, 'payment');
  teller.wait(18);
  if (!pay(visit)) return false;
  completeStep(visit, 3, 'payment');
  open(visit, 'thanks');
  const value = sumOf(cart);
  const order = {
    transaction_id: `NW${random.whole(1_000_000, 9_999_999)}`,
    tax: round((value * 21) / 121),
    shipping: value >= 75 ? 0 : 4.95,
  };
  teller.tell('purchase', ecommerce(cart, order));
  feelings.bought = [...cart];
  return true;
}

const LOOKS = { look: [0, 3], compare: [2, 6], buy: [1, 4], gift: [1, 4] };
const ADDS = { look: 0.12, compare: 0.34, buy: 0.8, gift: 0.66 };

/**
 * Lives through one visit.
 *
 * @param visit `{ teller, random, errand, person, addressTrouble, onNothingFound }`; `cart` and `feelings` are filled in
 * @returns how it ended: `bought`, `payment`, `checkout`, `cart` or `left`
 */
export function liveThrough(visit) {
  const { teller, random, errand } = visit;
  Object.assign(visit, { cart: [], feelings: { searches: 0, seen: [] } });
  open(visit, random.chance(0.72) ? 'home' : 'products');
  teller.wait(12);
  if (errand.wish === 'look' && random.chance(0.38)) return 'left';
  if (errand.wants && !searchForWanted(visit)) return 'left';
  const looks = random.whole(...LOOKS[errand.wish]);
  for (let i = 0; i < looks; i++) {
    const product = findProduct(visit);
    if (!product) continue;
    lookAt(visit, product);
    if (random.chance(ADDS[errand.wish] / Math.max(1, looks - 1))) addToCart(visit, product);
  }
  if (!visit.cart.length || random.chance(0.18)) return 'left';
  if (!viewCart(visit)) return 'cart';
  if (!visit.cart.length || random.chance(errand.wish === 'look' ? 0.5 : 0.2)) return 'cart';
  if (checkOut(visit)) return 'bought';
  if (!visit.feelings.paymentRefused) return 'checkout';
  // Back to the cart, to look whether everything is still there.
  open(visit, 'cart');
  teller.tell('view_cart', ecommerce(visit.cart));
  return 'payment';
}
