// The checkout: address, delivery, payment. The bank refuses the first payment of a visit, as banks sometimes do.

import { cartItems, emptyCart, readCart, readVoucher, sums } from './cart.js';
import { findFaults } from './findFaults.js';
import { announce, showPage } from './layout.js';
import { field, make } from './make.js';
import { measure, measureShop } from './measure.js';
import { sumTable } from './sumTable.js';
import { price, words } from './text.js';

const REFUSED = 'noordwind-payment-refused';
const NAMES = ['address', 'delivery', 'payment'];
const place = make('div', { class: 'wide checkout' });
const address = {};
let tier = 'standard';
let method = 'ideal';

const radios = (name, options, chosen, detail) =>
  make(
    'div',
    { class: 'choices' },
    Object.entries(options).map(([value, [title, text]]) =>
      make(
        'label',
        { class: 'choice' },
        make('input', { type: 'radio', name, value, checked: value === chosen }),
        make('span', {}, make('strong', {}, title), make('span', { class: 'muted' }, text)),
        detail && make('span', { class: 'choice-price' }, detail(value)),
      ),
    ),
  );

const addressFields = () => [
  field('name', words.fields.name, { autocomplete: 'name', value: address.name, required: true }),
  field('email', words.fields.email, { type: 'email', autocomplete: 'email', value: address.email, required: true }),
  field('street', words.fields.street, { autocomplete: 'street-address', value: address.street, required: true }),
  field('postcode', words.fields.postcode, { autocomplete: 'postal-code', value: address.postcode, required: true }),
  field('city', words.fields.city, { autocomplete: 'address-level2', value: address.city, required: true }),
  make(
    'p',
    { class: 'field' },
    make('label', { for: 'country' }, words.fields.country),
    make(
      'select',
      { id: 'country', name: 'country', autocomplete: 'country' },
      Object.entries(words.countries).map(([code, text]) =>
        make('option', { value: code, selected: code === address.country }, text),
      ),
    ),
  ),
];

const shippingPrice = (value) => {
  const { shipping } = sums(value);
  return shipping ? price(shipping) : words.free;
};

const contents = [
  addressFields,
  () => [radios('tier', words.tiers, tier, shippingPrice)],
  () => [radios('method', words.methods, method), make('p', { class: 'muted' }, words.cardNote)],
];

function showFaults(form, faults) {
  for (const [name, text] of Object.entries(faults)) {
    document.getElementById(`${name}-message`).textContent = text;
    document.getElementById(name).setAttribute('aria-invalid', text ? 'true' : 'false');
  }
  const first = Object.keys(faults).find((name) => faults[name]);
  if (first) form.elements[first].focus();
  return first !== undefined;
}

function takeAddress(form) {
  Object.assign(address, Object.fromEntries(new FormData(form)));
  const wrong = showFaults(form, findFaults(address));
  if (wrong) measure('checkout_error', { kind: 'address', message: 'fields' });
  return !wrong;
}

function takeTier(form) {
  tier = new FormData(form).get('tier');
  measureShop('add_shipping_info', { shipping_tier: tier, items: cartItems() });
  return true;
}

async function takePayment(form) {
  method = new FormData(form).get('method');
  measureShop('add_payment_info', { payment_type: method, items: cartItems() });
  const button = form.querySelector('.button');
  button.disabled = true;
  button.textContent = words.paying;
  announce(words.paying);
  await new Promise((done) => setTimeout(done, 700));
  if (!sessionStorage.getItem(REFUSED)) {
    sessionStorage.setItem(REFUSED, 'once');
    measure('checkout_error', { kind: 'payment', message: 'not_confirmed' });
    button.disabled = false;
    button.textContent = words.pay(price(sums(tier).total));
    const message = form.querySelector('.refused');
    message.textContent = words.payRefused;
    message.focus();
    return false;
  }
  return true;
}

/** Keeps the order for the next page, which tells it. */
function finish() {
  const { subtotal, discount, shipping, total } = sums(tier);
  const order = `NW${String(Date.now()).slice(-7)}`;
  const coupon = readVoucher() ?? undefined;
  const value = Math.round((subtotal - discount) * 100) / 100;
  const tax = Math.round(((total * 21) / 121) * 100) / 100;
  localStorage.setItem(
    `noordwind-order-${order}`,
    JSON.stringify({ value, tax, shipping, coupon, items: cartItems() }),
  );
  emptyCart();
  location.assign(`/thanks.html?order=${order}`);
}

const takes = [takeAddress, takeTier, takePayment];

async function submit(event, step) {
  event.preventDefault();
  if (!(await takes[step](event.target))) return;
  measure('checkout_step', { step: step + 1, name: NAMES[step], phase: 'complete' });
  if (step < 2) show(step + 1, true);
  else finish();
}

const stepList = (step) =>
  make(
    'ol',
    { class: 'steps' },
    words.steps.map((text, index) =>
      make('li', { 'aria-current': index === step ? 'step' : undefined, class: index < step ? 'done' : '' }, text),
    ),
  );

function show(step, moveFocus) {
  const heading = make(
    'h2',
    { tabindex: -1 },
    words.steps[step],
    make('span', { class: 'muted' }, ` · ${words.stepOf(step + 1)}`),
  );
  place.replaceChildren(
    make('h1', {}, words.checkoutTitle),
    stepList(step),
    make(
      'div',
      { class: 'cart' },
      make(
        'form',
        { novalidate: true, onsubmit: (event) => submit(event, step) },
        heading,
        make('p', { class: 'refused', tabindex: -1 }),
        contents[step](),
        make(
          'p',
          { class: 'buttons' },
          make(
            'button',
            { class: 'button', type: 'submit' },
            step === 2 ? words.pay(price(sums(tier).total)) : words.next,
          ),
          step > 0 &&
            make('button', { class: 'quiet', type: 'button', onclick: () => show(step - 1, true) }, words.back),
        ),
      ),
      make('div', { class: 'side' }, make('h2', {}, words.summary), sumTable(sums(tier))),
    ),
  );
  if (moveFocus) heading.focus();
  measure('checkout_step', { step: step + 1, name: NAMES[step], phase: 'view' });
}

if (readCart().length) {
  measureShop('begin_checkout', { items: cartItems(), value: sums().subtotal - sums().discount });
  show(0, false);
  showPage(words.checkoutTitle, place);
} else location.replace('/cart.html');
