// What it costs, line by line.

import { readVoucher } from './cart.js';
import { make } from './make.js';
import { price, words } from './text.js';

const row = (label, amount, className) =>
  make('div', { class: className }, make('dt', {}, label), make('dd', {}, amount));

/** The sums of `cart.js` as a list of terms. */
export const sumTable = ({ subtotal, discount, shipping, total }) =>
  make(
    'dl',
    { class: 'sums' },
    row(words.subtotal, price(subtotal)),
    discount > 0 && row(words.discount(readVoucher()), price(-discount)),
    row(words.shipping, shipping ? price(shipping) : words.free),
    row(words.total, price(total), 'total'),
  );
