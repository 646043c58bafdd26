// One product: its picture, its words, its choices.

import { addToCart } from './cart.js';
import { grid } from './card.js';
import { productOf, products } from './catalogue.js';
import { announce, refreshCart, showPage } from './layout.js';
import { make } from './make.js';
import { measureShop, toItem } from './measure.js';
import { optionText, price, words, wordsOf } from './text.js';

const product = productOf(new URLSearchParams(location.search).get('id'));

const choices = ({ choice, options }) =>
  options.length > 0 &&
  make(
    'fieldset',
    { class: 'options' },
    make('legend', {}, words.choices[choice]),
    options.map((option, index) =>
      make(
        'label',
        {},
        make('input', { type: 'radio', name: 'variant', value: option, required: true, checked: index === 1 }),
        make('span', {}, optionText(option)),
      ),
    ),
  );

function buy(event) {
  event.preventDefault();
  const variant = new FormData(event.target).get('variant') ?? undefined;
  addToCart(product, variant);
  measureShop('add_to_cart', { items: [toItem(product, { variant })] });
  refreshCart();
  const { name } = wordsOf(product);
  document
    .querySelector('.added')
    .replaceChildren(make('span', {}, words.added(name)), make('a', { href: '/cart.html' }, words.toCart));
  announce(words.added(name));
}

function showProduct() {
  const { name, line, about, specs } = wordsOf(product);
  const others = products.filter((one) => one.category === product.category && one !== product);
  showPage(
    name,
    make(
      'div',
      { class: 'wide product' },
      make('img', { src: `/pictures/${product.id}.svg`, alt: name, width: 640, height: 640 }),
      make(
        'div',
        {},
        make('h1', {}, name),
        make('p', { class: 'lead' }, line),
        make('p', { class: 'price' }, price(product.price)),
        make(
          'form',
          { onsubmit: buy },
          choices(product),
          make('button', { class: 'button', type: 'submit' }, words.add),
          make('p', { class: 'added' }),
        ),
        make('p', {}, about),
        make('h2', {}, words.details),
        make(
          'ul',
          { class: 'specs' },
          specs.map((spec) => make('li', {}, spec)),
        ),
        make('h2', {}, words.delivery),
        make('p', { class: 'muted' }, words.deliveryText),
      ),
    ),
    make(
      'section',
      { class: 'wide' },
      make('h2', {}, words.suggestions),
      grid({ id: 'related', name: 'Related' }, others),
    ),
  );
  measureShop('view_item', { items: [toItem(product)] });
}

function showUnknown() {
  showPage(
    words.unknownProduct,
    make(
      'div',
      { class: 'wide nothing' },
      make('img', { src: '/pictures/nothing.svg', alt: '', width: 240, height: 160 }),
      make('h1', {}, words.unknownProduct),
      make('p', {}, words.unknownProductText),
      make('a', { class: 'button', href: '/products.html' }, words.heroLink),
    ),
  );
}

if (product) showProduct();
else showUnknown();
