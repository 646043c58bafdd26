// The addresses and titles of the shop's pages, as they are left when what is not on the allow list has been taken away.

import { wordsIn } from './products.mjs';

const SHOP = 'https://noordwind.example';

/** Address and title of a page; `q` is the one part of a query that is kept. */
export const pages = {
  home: ({ shop, tagline }) => [`${SHOP}/`, `${shop} · ${tagline}`],
  search: (words, term) => [
    `${SHOP}/search.html?q=${encodeURIComponent(term)}`,
    `${words.resultsFor(term)} · ${words.shop}`,
  ],
  products: (words) => [`${SHOP}/products.html`, `${words.all} · ${words.shop}`],
  product: (words, { id }) => [`${SHOP}/product.html`, `${words.products[id].name} · ${words.shop}`],
  cart: (words) => [`${SHOP}/cart.html`, `${words.cartTitle} · ${words.shop}`],
  checkout: (words) => [`${SHOP}/checkout.html`, `${words.checkoutTitle} · ${words.shop}`],
  thanks: (words) => [`${SHOP}/thanks.html`, `${words.thanksTitle} · ${words.shop}`],
};

/** @example pageOf('search', 'nl', 'jas') */
export const pageOf = (name, locale, value) => pages[name](wordsIn(locale), value);
