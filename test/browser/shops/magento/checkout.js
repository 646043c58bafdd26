// The checkout of the Magento shop: one page with steps behind `#shipping` and `#payment`, and the page after the order.

const magentoCheckout = {
  /** The issue in source.json: the step navigator tells the beginning as often as its list of steps changes. */
  begin() {
    const event = {
      event: 'begin_checkout',
      ecommerce: { currency: 'EUR', value: goods.sum(), coupon: null, items: magentoCartItems() },
    };
    for (const delay of [0, 120, 240]) setTimeout(() => pushEvent(event), delay);
    history.replaceState(null, '', '#shipping');
    write(`<h1>Checkout</h1><div class="messages"></div>
      <form id="co-shipping-form"><label>E-mail <input type="email" name="username" required /></label>
      <label>Name <input name="lastname" required /></label><label>Street <input name="street[0]" required /></label>
      <label><input type="radio" name="shipping_method" value="flatrate_flatrate" required /> Parcel</label>
      <button type="submit">Next</button></form>
      <form id="co-payment-form" hidden><label><input type="radio" name="payment[method]" value="creditcard" required /> Card</label>
      <button type="submit" class="action primary checkout">Place order</button></form>`);
    document.querySelector('#co-shipping-form').addEventListener('submit', magentoCheckout.ship);
    document.querySelector('#co-payment-form').addEventListener('submit', magentoCheckout.pay);
  },
  ship(event) {
    event.preventDefault();
    pushEvent({
      event: 'add_shipping_info',
      ecommerce: { shipping_tier: 'flatrate_flatrate', items: magentoCartItems() },
    });
    event.target.hidden = true;
    document.querySelector('#co-payment-form').hidden = false;
    location.hash = '#payment';
  },
  pay(event) {
    event.preventDefault();
    const told = {
      event: 'add_payment_info',
      ecommerce: {
        currency: 'EUR',
        value: goods.total(),
        coupon: null,
        payment_type: 'creditcard',
        items: magentoCartItems(),
      },
    };
    for (const delay of [0, 40, 80]) setTimeout(() => pushEvent(told), delay);
    if (goods.payAgain()) setTimeout(() => location.assign('/magento/checkout/onepage/success/'), 300);
    else
      tell(
        '.messages',
        '<div role="alert" class="messages"><div class="message message-error error">The bank refused the payment.</div></div>',
      );
  },
  success() {
    pushEvent({
      event: 'purchase',
      ecommerce: {
        transaction_id: '000000042',
        affiliation: 'Lichthoek',
        currency: 'EUR',
        value: goods.sum(),
        tax: goods.tax(),
        shipping: goods.shipping,
        coupon: null,
        payment_method: 'creditcard',
        items: goods
          .basket()
          .map((one) => ({ ...magentoItem(one), currency: 'EUR', discount: 0, quantity: '1.0000', price: one.price })),
      },
    });
    write('<h1>Thank you for your purchase</h1><p>Your order number is 000000042.</p>');
  },
};
