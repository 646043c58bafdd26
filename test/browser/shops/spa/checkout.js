// Cart, checkout and thanks of the single-page app; what GA4 has no name for is pushed under Klankbord's own names.

router.add(
  /^\/spa\/cart$/,
  'Cart',
  () =>
    `<h1>Cart</h1><ul>${goods
      .basket()
      .map(({ name }) => `<li>${name}</li>`)
      .join('')}</ul>
    <form id="voucher"><label>Voucher <input name="voucher" /></label><button type="submit">Use</button><p id="refused"></p></form>
    <a href="/spa/checkout">Checkout</a>`,
  () => {
    push('view_cart', spaCart());
    onSubmit('#voucher', ({ elements }) => {
      dataLayer.push({ event: 'coupon', coupon: elements.voucher.value, status: 'refused' });
      tell('#refused', 'This voucher has ended.');
    });
  },
);

const steps = {
  address: `<form id="address"><label>E-mail <input type="email" name="email" required /></label><label>Name <input name="name" required /></label>
    <label>Street <input name="street" required /></label><button type="submit">Continue</button></form>`,
  delivery: `<form id="delivery"><label><input type="radio" name="delivery" value="parcel" required /> Parcel</label><button type="submit">Continue</button></form>`,
  payment: `<form id="payment"><label><input type="radio" name="method" value="card" required /> Card</label><button type="submit">Place order</button><p id="refused"></p></form>`,
};

function pay() {
  push('add_payment_info', { ...spaCart(), payment_type: 'card' });
  if (!goods.payAgain()) {
    dataLayer.push({ event: 'checkout_error', kind: 'payment', message: 'The bank refused the payment' });
    tell('#refused', 'The bank refused the payment.');
    return;
  }
  // Told before the route changes, and once more by the page of thanks, also when that is loaded again.
  tellPurchase();
  router.go('/spa/thanks');
}

const tellPurchase = () =>
  push('purchase', { transaction_id: 'A-1042', tax: goods.tax(), shipping: goods.shipping, ...spaCart() });

router.add(
  /^\/spa\/checkout$/,
  'Checkout',
  () => `<h1>Checkout</h1><div id="step">${steps.address}</div>`,
  () => {
    const show = (name, act) => {
      document.querySelector('#step').innerHTML = steps[name];
      onSubmit(`#${name}`, act);
    };
    // React in strict mode runs an effect, its undoing, and the effect again.
    push('begin_checkout', spaCart());
    push('begin_checkout', spaCart());
    show('address', () =>
      show('delivery', () => {
        push('add_shipping_info', { ...spaCart(), shipping_tier: 'parcel' });
        show('payment', pay);
      }),
    );
  },
);
router.add(/^\/spa\/thanks$/, 'Thanks', () => '<h1>Thank you</h1><p>Order A-1042</p>', tellPurchase);
router.start();
