// The cart: what is in it, how many, what it costs, and a voucher field that is easy to miss.

import { cartItems, readCart, readVoucher, removeVoucher, setQuantity, sums, useVoucher } from './cart.js';
import { announce, refreshCart, showPage } from './layout.js';
import { field, make } from './make.js';
import { measure, measureShop, toItem } from './measure.js';
import { sumTable } from './sumTable.js';
import { optionText, price, words, wordsOf } from './text.js';

const place = make('div', { class: 'wide' });

function change(product, variant, before, after) {
  setQuantity(product, variant, after);
  const difference = after - before;
  const items = [toItem(product, { variant, quantity: Math.abs(difference) })];
  if (difference) measureShop(difference > 0 ? 'add_to_cart' : 'remove_from_cart', { items });
  refreshCart();
  render();
}

const lineRow = ({ product, variant, quantity }) => {
  const { name } = wordsOf(product);
  return make(
    'li',
    { class: 'line' },
    make('img', { src: `/pictures/${product.id}.svg`, alt: '', width: 96, height: 96 }),
    make(
      'div',
      {},
      make('a', { href: `/product.html?id=${product.id}` }, name),
      variant !== undefined &&
        make('span', { class: 'muted' }, `${words.choices[product.choice]}: ${optionText(variant)}`),
    ),
    make(
      'select',
      {
        'aria-label': words.quantity(name),
        onchange: (event) => change(product, variant, quantity, Number(event.target.value)),
      },
      [1, 2, 3, 4, 5].map((n) => make('option', { value: n, selected: n === quantity }, String(n))),
    ),
    make('span', { class: 'line-price' }, price(product.price * quantity)),
    make(
      'button',
      {
        class: 'quiet',
        type: 'button',
        'aria-label': words.removeName(name),
        onclick: () => change(product, variant, quantity, 0),
      },
      words.remove,
    ),
  );
};

function takeCode(event) {
  event.preventDefault();
  const code = new FormData(event.target).get('code').trim().toUpperCase();
  const message = document.getElementById('code-message');
  if (!code) {
    message.textContent = words.codeEmpty;
    return;
  }
  const outcome = useVoucher(code);
  if (outcome === 'applied') {
    measure('coupon', { coupon: code, status: 'applied' });
    announce(words.codeApplied(code));
    render();
    return;
  }
  message.textContent = outcome === 'expired' ? words.codeExpired(code) : words.codeUnknown(code);
  document.getElementById('code').setAttribute('aria-invalid', 'true');
  announce(message.textContent);
  measure('coupon', { coupon: code, status: 'refused' });
  measure('checkout_error', { kind: 'voucher', message: outcome });
}

function dropCode() {
  measure('coupon', { coupon: readVoucher(), status: 'removed' });
  removeVoucher();
  render();
}

const voucher = () =>
  readVoucher()
    ? make(
        'p',
        { class: 'voucher' },
        make('button', { class: 'quiet', type: 'button', onclick: dropCode }, words.takeCode),
      )
    : make(
        'details',
        { class: 'voucher' },
        make('summary', {}, words.haveCode),
        make(
          'form',
          { onsubmit: takeCode },
          field('code', words.code, { autocomplete: 'off', autocapitalize: 'characters' }),
          make('button', { class: 'second', type: 'submit' }, words.useCode),
        ),
      );

const empty = () =>
  make(
    'div',
    { class: 'nothing' },
    make('img', { src: '/pictures/nothing.svg', alt: '', width: 240, height: 160 }),
    make('h1', {}, words.cartEmpty),
    make('p', {}, words.cartEmptyText),
    make('a', { class: 'button', href: '/products.html' }, words.heroLink),
  );

function render() {
  const lines = readCart();
  if (!lines.length) {
    place.replaceChildren(empty());
    return;
  }
  place.replaceChildren(
    make('h1', {}, words.cartTitle),
    make(
      'div',
      { class: 'cart' },
      make('ul', { class: 'lines' }, lines.map(lineRow)),
      make(
        'div',
        { class: 'side' },
        sumTable(sums()),
        make('a', { class: 'button', href: '/checkout.html' }, words.checkout),
      ),
    ),
    voucher(),
  );
}

render();
showPage(words.cartTitle, place);
if (readCart().length) measureShop('view_cart', { items: cartItems(), value: sums().subtotal - sums().discount });
