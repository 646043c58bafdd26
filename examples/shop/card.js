// A product in a list.

import { make } from './make.js';
import { measureShop, toItem } from './measure.js';
import { price, wordsOf } from './text.js';

const card = (list, product, index) => {
  const { name, line } = wordsOf(product);
  return make(
    'li',
    {},
    make(
      'a',
      {
        class: 'card',
        href: `/product.html?id=${product.id}`,
        onclick: () =>
          measureShop('select_item', {
            item_list_id: list.id,
            item_list_name: list.name,
            items: [toItem(product, { index })],
          }),
      },
      make('img', {
        src: `/pictures/${product.id}.svg`,
        alt: '',
        width: 480,
        height: 480,
        loading: index > 3 ? 'lazy' : 'eager',
      }),
      make('span', { class: 'card-name' }, name),
      make('span', { class: 'card-line' }, line),
      make('span', { class: 'card-price' }, price(product.price)),
    ),
  );
};

/**
 * A grid of products.
 *
 * @param list the id and name under which clicks are told
 */
export const grid = (list, products) =>
  make(
    'ul',
    { class: 'grid' },
    products.map((product, index) => card(list, product, index)),
  );
