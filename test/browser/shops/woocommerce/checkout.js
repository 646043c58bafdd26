// Cart, checkout and the page after the order of the WooCommerce shop.

const wooCheckout = {
  cart() {
    woo.page();
    pushEcommerce('view_cart', wooCart(), { currency: 'EUR', value: goods.sum() });
    write(`<h1>Cart</h1><ul>${goods
      .basket()
      .map(({ name }) => `<li>${name}</li>`)
      .join('')}</ul>
      <form class="woocommerce-cart-form"><div class="coupon"><label for="coupon_code">Coupon:</label>
      <input type="text" name="coupon_code" class="input-text" id="coupon_code" value="" placeholder="Coupon code" />
      <button type="submit" class="button" name="apply_coupon">Apply coupon</button></div></form>
      <a href="/woocommerce/checkout/" class="checkout-button button alt">Proceed to checkout</a>`);
    document.querySelector('.woocommerce-cart-form').addEventListener('submit', (event) => {
      event.preventDefault();
      setTimeout(wooCheckout.refuseCoupon, 60);
    });
  },
  /** `show_coupon_error` of WooCommerce's own script. */
  refuseCoupon() {
    const field = document.querySelector('#coupon_code');
    field.focus();
    field.classList.add('has-error');
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', 'coupon-error-notice');
    document
      .querySelector('.coupon')
      .insertAdjacentHTML(
        'beforeend',
        '<span class="coupon-error-notice" id="coupon-error-notice" role="alert">This coupon is not known to us.</span>',
      );
  },
  checkout() {
    woo.page();
    pushEcommerce('begin_checkout', wooCart(), { currency: 'EUR', value: goods.sum() });
    const told = new Set();
    /** Told once, on the first change or at the latest when the order is placed. */
    const tellOnce = (event, params) => {
      if (told.has(event)) return;
      told.add(event);
      pushEcommerce(event, wooCart(), { currency: 'EUR', ...params, value: goods.sum() });
    };
    write(`<h1>Checkout</h1><form name="checkout" class="checkout woocommerce-checkout"><div class="woocommerce-NoticeGroup woocommerce-NoticeGroup-checkout"></div>
      <label>E-mail <input type="email" name="billing_email" required /></label><label>Name <input name="billing_last_name" required /></label>
      <label>Street <input name="billing_address_1" required /></label>
      <label><input type="radio" name="shipping_method[0]" value="flat_rate:1" required /> Parcel</label>
      <label><input type="radio" name="payment_method" value="card" required /> Card</label>
      <button type="submit" name="woocommerce_checkout_place_order" class="button alt">Place order</button></form>`);
    const form = document.querySelector('form.checkout');
    const shipping = () => tellOnce('add_shipping_info', { shipping_tier: 'flat_rate:1' });
    const payment = () => tellOnce('add_payment_info', { payment_type: 'card' });
    form.elements['shipping_method[0]'].addEventListener('change', shipping);
    form.elements.payment_method.addEventListener('change', payment);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      shipping();
      payment();
      if (goods.payAgain()) location.assign('/woocommerce/checkout/order-received/1042/?key=wc_order_Zx81LampKey');
      else
        tell(
          '.woocommerce-NoticeGroup',
          '<ul class="woocommerce-error" role="alert"><li>The bank refused the payment.</li></ul>',
        );
    });
  },
  /** With the plugin's option that sets no mark on told orders: a reload tells the order again. */
  received() {
    const billing = {
      first_name: 'Mila',
      last_name: 'Jansen',
      email: 'mila.jansen@example.org',
      address_1: 'Oude Werf 12',
    };
    woo.page({ orderData: { attributes: { order_number: '1042' }, customer: { id: 0, billing } }, new_customer: true });
    dataLayer.push({ ecommerce: null });
    dataLayer.push({
      event: 'purchase',
      ecommerce: {
        currency: 'EUR',
        transaction_id: '1042',
        affiliation: '',
        value: goods.total(),
        tax: goods.tax(),
        shipping: goods.shipping,
        coupon: '',
        items: wooCart(),
      },
      user_data: { sha256_email_address: 'c0ffee', address: { street: billing.address_1, city: 'Hoorn' } },
    });
    write('<h1>Order received</h1><p>Thank you. Your order has been received.</p>');
  },
};
