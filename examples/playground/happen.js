// Things on the page that make each signal happen, as they happen in shops: by doing, not by a command.

import { find, made } from './made.js';

const PRODUCTS = ['Skog rain jacket', 'Tarn tent', 'Fjell boots', 'Glow lantern', 'Varm stove', 'Kart map'].map(
  (item_name, index) => ({ item_id: `p${index + 1}`, item_name, price: 19 + index * 40, quantity: 1 }),
);
const query = new URLSearchParams(location.search);
let looked = Number(sessionStorage.getItem('looked') ?? 0);
const product = () => PRODUCTS[(looked - 1 + PRODUCTS.length) % PRODUCTS.length];

window.dataLayer ??= [];
const push = (event, more = {}) => {
  const item = product();
  window.dataLayer.push({ ecommerce: null });
  window.dataLayer.push({ event, ecommerce: { currency: 'EUR', value: item.price, items: [item], ...more } });
};

/** What a shop's own tag would say. */
const ACTS = {
  view() {
    looked += 1;
    sessionStorage.setItem('looked', String(looked));
    push('view_item');
  },
  add: () => push('add_to_cart'),
  remove: () => push('remove_from_cart'),
  checkout: () => push('begin_checkout'),
  voucher: () => window.dataLayer.push({ event: 'coupon', ecommerce: { coupon: 'WELKOM5', status: 'refused' } }),
  refused: () =>
    window.dataLayer.push({ event: 'checkout_error', ecommerce: { kind: 'payment', message: 'declined' } }),
  buy: () => push('purchase', { transaction_id: `T${Date.now()}` }),
  throw: () => {
    throw new TypeError('can\'t access property "total" of undefined');
  },
  reject: () => void Promise.reject(new Error('The basket did not answer')),
  block() {
    const until = performance.now() + 900;
    while (performance.now() < until);
    find('#blocked').textContent = 'Answered after 0.9 s.';
  },
  // Half a second after a click the shift is no longer expected, and counts.
  shift: () => setTimeout(() => find('#shift').classList.toggle('open'), 900),
};
for (const button of document.querySelectorAll('[data-act]')) {
  button.addEventListener('click', () => ACTS[button.dataset.act]());
}

// The page of results: the browser goes there by itself, the number stands in the page.
const term = query.get('q');
if (term) {
  const hits = PRODUCTS.filter(({ item_name }) => item_name.toLowerCase().includes(term.toLowerCase()));
  find('[name="q"]').value = term;
  find('#result-of').hidden = false;
  find('#hits').textContent = `${hits.length} found`;
  find('#hit-names').textContent = hits.map(({ item_name }) => item_name).join(', ');
}

if (query.has('markup')) {
  const { item_id, item_name, price } = PRODUCTS[3];
  const markup = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: item_name,
    sku: item_id,
    offers: { '@type': 'Offer', price, priceCurrency: 'EUR' },
  };
  document.head.append(made('script', JSON.stringify(markup), { type: 'application/ld+json' }));
  find('#markup-note').textContent = `This page says in JSON-LD that it is about ${item_name}.`;
}

find('#order').addEventListener('submit', (event) => {
  event.preventDefault();
  find('#ordered').textContent = 'Sent.';
});
