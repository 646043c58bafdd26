// The order pages of the PrestaShop: one address that is loaded again at each step, and the confirmation.

const prestaCheckout = {
  order() {
    const step = query('step') || 'addresses';
    write(`<h1>Order</h1>${prestaCheckout[step]}`);
    waiting.print();
    // Only on the first visit: the module looks whether the page before was this one.
    if (!new URL(document.referrer || 'http://x').pathname.startsWith('/prestashop/order/')) {
      tellGoogle('begin_checkout', prestaCart());
    }
    document
      .querySelector('#checkout-delivery-step')
      ?.addEventListener('submit', () =>
        waiting.keep('add_shipping_info', { currency: 'EUR', value: goods.total(), shipping_tier: 'Parcel' }),
      );
    document.querySelector('#checkout-payment-step')?.addEventListener('submit', (event) => {
      event.preventDefault();
      if (goods.payAgain()) location.assign('/prestashop/order-confirmation/?id_cart=5&id_order=31&key=abc');
      else
        tell(
          '#notifications',
          '<article class="alert alert-danger" role="alert" data-alert="danger">The bank refused the payment.</article>',
        );
    });
  },
  addresses: `<form id="checkout-addresses-step" method="post" action="/prestashop/order/?step=delivery">
    <label>E-mail <input type="email" name="email" required /></label><label>Name <input name="lastname" required /></label>
    <label>Street <input name="address1" required /></label><button type="submit" name="confirm-addresses">Continue</button></form>`,
  delivery: `<form id="checkout-delivery-step" method="post" action="/prestashop/order/?step=payment">
    <label><input type="radio" name="delivery_option[5]" value="2," required /> Parcel</label>
    <button type="submit" name="confirmDeliveryOption">Continue</button></form>`,
  payment: `<div id="notifications"></div><form id="checkout-payment-step">
    <label><input type="radio" name="payment-option" value="card" required /> Card</label>
    <button type="submit" class="btn btn-primary">Place order</button></form>`,
  /** The function that would mark the order as told runs in Google's script; where that is blocked, a reload tells both again. */
  confirmation() {
    write('<h1>Thank you, your order is confirmed</h1><p>Order reference: QLMPWK</p>');
    const { items } = prestaCart();
    tellGoogle('add_payment_info', { currency: 'EUR', value: goods.total(), payment_type: 'Card', items });
    tellGoogle('purchase', {
      transaction_id: 31,
      affiliation: 'Lichthoek',
      value: goods.total(),
      tax: goods.tax(),
      shipping: goods.shipping,
      currency: 'EUR',
      items,
      event_callback: () => sessionStorage.setItem('told', '31'),
    });
  },
};
