// What the six shops sell and keep. The basket stands in sessionStorage, in place of the session that a server would hold.

const GOODS = [
  { id: 7, sku: 'LMP-WICK', slug: 'wick', name: 'Desk lamp Wick', price: 49.95, brand: 'Lichthoek', category: 'Lamps' },
  { id: 8, sku: 'LMP-MAST', slug: 'mast', name: 'Floor lamp Mast', price: 129, brand: 'Lichthoek', category: 'Lamps' },
];
const SHIPPING = 4.95;

/** Rounded to cents, as a till would. */
const cents = (amount) => Math.round(amount * 100) / 100;

const goods = {
  all: GOODS,
  shipping: SHIPPING,
  find: (slug) => GOODS.find((one) => one.slug === slug),
  search: (term) => (/^\s*lamps?\s*$/i.test(term) ? GOODS : []),
  /** The products in the basket, once for each piece. */
  basket: () => JSON.parse(sessionStorage.getItem('basket') ?? '[]').map(goods.find),
  add: (slug) => sessionStorage.setItem('basket', JSON.stringify([...goods.basket().map((one) => one.slug), slug])),
  sum: () => cents(goods.basket().reduce((sum, { price }) => sum + price, 0)),
  total: () => cents(goods.sum() + SHIPPING),
  tax: () => cents(goods.total() - goods.total() / 1.21),
  /** True from the second time on: the bank refuses the first attempt. */
  payAgain() {
    const again = sessionStorage.getItem('paid') === 'tried';
    sessionStorage.setItem('paid', 'tried');
    return again;
  },
};

/** Puts HTML in the place of the running script, as if the server had rendered it there. */
const write = (html) => document.currentScript.insertAdjacentHTML('beforebegin', html);
const escapeHtml = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const query = (name) => new URLSearchParams(location.search).get(name) ?? '';
const euro = (amount) => `€ ${amount.toFixed(2)}`;
/** Shows a message in the element, as a shop's own script does after an answer from the server. */
const tell = (selector, html) => {
  setTimeout(() => {
    document.querySelector(selector).innerHTML = html;
  }, 60);
};

// For the scripts and pages that follow.
Object.assign(window, { write, escapeHtml, query, euro, tell });
