// A WooCommerce shop with the GTM4WP plugin: what the server pushes on each page, and what the plugin's tracker does on a click.

window.dataLayer = window.dataLayer || [];

const wooItem = ({ id, sku, name, price, category }, more) => ({
  item_id: `${id}`,
  item_name: name,
  sku,
  price,
  stocklevel: null,
  stockstatus: 'instock',
  google_business_vertical: 'retail',
  item_category: category,
  id: `${id}`,
  ...more,
});
const wooCart = () => goods.basket().map((one) => wooItem(one, { quantity: 1 }));

/** `gtm4wp_push_ecommerce`: a reset, then the event with its parameters and its items; some carry a function. */
function pushEcommerce(event, items, params, eventCallback) {
  dataLayer.push({ ecommerce: null });
  dataLayer.push({
    event,
    ecommerce: { ...params, items },
    ...(eventCallback && { eventCallback, eventTimeout: 2000 }),
  });
}

/** As Tag Manager does it: takes the place of `push` when it has loaded, and calls a push's `eventCallback` a little later. */
setTimeout(() => {
  window.google_tag_manager = { 'GTM-LAMPS': {} };
  const { push } = dataLayer;
  dataLayer.push = (...pushed) => {
    for (const { eventCallback } of pushed) if (eventCallback) setTimeout(() => eventCallback('GTM-LAMPS'), 30);
    return push.apply(dataLayer, pushed);
  };
}, 150);

const woo = {
  page(more) {
    dataLayer.push({ pageTitle: document.title, pagePostType: 'page', visitorLoginState: 'logged-out', ...more });
  },
  header: () =>
    write(`<form role="search" method="get" class="woocommerce-product-search" action="/woocommerce/">
      <label class="screen-reader-text" for="woocommerce-product-search-field-0">Search for:</label>
      <input type="search" id="woocommerce-product-search-field-0" class="search-field" placeholder="Search products…" value="${escapeHtml(query('s'))}" name="s" />
      <button type="submit" value="Search" class="wp-element-button">Search</button>
      <input type="hidden" name="post_type" value="product" /></form>
      <nav><a href="/woocommerce/product-category/lamps/">Lamps</a> <a href="/woocommerce/cart/">Cart</a></nav>`),
  /** The home page, which shows the results as well when there is a term in its address. */
  home() {
    const term = query('s');
    if (!term) return woo.page({ pagePostType: 'frontpage' });
    const found = goods.search(term);
    document.title = `Search results: ${term} – Lichthoek`;
    woo.page({
      pagePostType: 'search-results',
      siteSearchTerm: term,
      siteSearchFrom: '',
      siteSearchResults: found.length,
    });
    write(`<h1>Search results</h1>`);
    if (!found[0])
      write(
        '<div class="woocommerce-no-products-found"><div class="woocommerce-info" role="status">No lamp of ours matches.</div></div>',
      );
    else woo.list(found, 'Search Results');
  },
  list(products, listName) {
    const items = products.map((one, at) =>
      wooItem(one, { item_list_name: listName, item_list_id: listName.toLowerCase().replace(' ', '-'), index: at + 1 }),
    );
    write(`<p class="woocommerce-result-count" role="alert" aria-relevant="all">Showing all ${products.length} results</p>
      <ul class="products">${products
        .map(
          ({ slug, name, price }) =>
            `<li class="product"><a href="/woocommerce/product/${slug}/">${name}</a> ${euro(price)}</li>`,
        )
        .join('')}</ul>`);
    document.addEventListener('DOMContentLoaded', () => pushEcommerce('view_item_list', items, { currency: 'EUR' }));
    document.querySelectorAll('ul.products a').forEach((link, at) => {
      link.addEventListener('click', (event) => woo.select(event, items[at], link.href));
    });
  },
  /** The tracker holds the click back until Tag Manager says that it is done; without Tag Manager it does nothing. */
  select(event, item, address) {
    if (!window.google_tag_manager) return;
    event.preventDefault();
    pushEcommerce('select_item', [item], { currency: 'EUR' }, () => location.assign(address));
  },
  product(slug) {
    const product = goods.find(slug);
    woo.page({ pagePostType: 'product', productType: 'simple', productIsVariable: 0, productReviewCount: 0 });
    pushEcommerce('view_item', [wooItem(product, { quantity: 1 })], { currency: 'EUR', value: product.price });
    if (query('added')) {
      goods.add(slug);
      write(`<div class="woocommerce-message" role="alert">“${product.name}” has been added to your cart.</div>`);
    }
    write(`<h1 class="product_title">${product.name}</h1><p>${euro(product.price)}</p>
      <form class="cart" action="?added=1" method="post"><input type="number" class="qty" name="quantity" value="1" min="1" aria-label="Quantity" />
      <button type="submit" name="add-to-cart" value="${product.id}" class="single_add_to_cart_button button alt">Add to cart</button></form>`);
    document.querySelector('.single_add_to_cart_button').addEventListener('click', () => {
      const quantity = Number.parseInt(document.querySelector('[name=quantity]').value, 10);
      pushEcommerce('add_to_cart', [wooItem(product, { quantity })], {
        currency: 'EUR',
        value: product.price * quantity,
      });
    });
  },
};

// For the pages of the checkout.
Object.assign(window, { wooCart });
