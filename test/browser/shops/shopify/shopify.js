// A Shopify theme: Dawn's forms and lists, a theme app extension that pushes to the data layer, and a checkout we cannot be in.

window.dataLayer = window.dataLayer || [];
dataLayer.push({
  event: 'gtm.config',
  shopDomain: 'lichthoek.example',
  currency: 'EUR',
  timestamp: new Date().toISOString(),
  pageType: 'page',
});
dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });
function gtag() {
  dataLayer.push(arguments);
}
gtag('js', new Date());
gtag('config', 'G-LAMPS', { send_page_view: false });
document.addEventListener('DOMContentLoaded', () =>
  dataLayer.push({
    event: 'page_view',
    page_location: location.href,
    page_title: document.title,
    page_path: location.pathname,
    send_to: 'G-LAMPS',
  }),
);

/** The extension's item: every key is always there, most without a value. */
const shopifyItem = ({ sku, name, brand, category, price }, more = {}) => ({
  item_id: sku,
  item_name: name,
  item_brand: brand,
  item_category: category,
  item_category2: undefined,
  item_category3: undefined,
  item_category4: undefined,
  item_category5: undefined,
  item_variant: undefined,
  price,
  quantity: 1,
  item_list_id: undefined,
  item_list_name: undefined,
  index: undefined,
  coupon: undefined,
  discount: 0,
  affiliation: 'Lichthoek',
  ...more,
});
/** The extension never resets, and adds the time to every push. */
const pushShopify = (event, ecommerce) =>
  dataLayer.push({ event, ecommerce, event_timestamp: new Date().toISOString() });
const shopifyCart = () => ({
  currency: 'EUR',
  value: goods.sum(),
  items: goods.basket().map((one, index) => shopifyItem(one, { index })),
});

const shopify = {
  header: () =>
    write(`<form action="/shopify/search/" method="get" role="search" class="search">
      <input class="search__input field__input" id="Search-In-Template" type="search" name="q" value="${escapeHtml(query('q'))}" placeholder="Search" />
      <label class="field__label" for="Search-In-Template">Search</label><input name="options[prefix]" type="hidden" value="last" />
      <button type="submit" class="search__button field__button" aria-label="Search">Go</button></form>
      <nav><a href="/shopify/collections/lamps/">Lamps</a> <a href="/shopify/cart/">Cart</a></nav>`),
  search() {
    const found = goods.search(query('q'));
    write('<h1 class="h2">Search results</h1>');
    if (!found[0]) write(`<p role="status">Nothing found for “${escapeHtml(query('q'))}”.</p>`);
    else {
      write(`<p role="status">${found.length} results for “${escapeHtml(query('q'))}”</p>`);
      shopify.grid(found);
    }
    pushShopify('search', { search_term: query('q') });
  },
  grid: (products) =>
    write(
      `<ul class="grid product-grid" role="list">${products
        .map(
          ({ slug, name, price }) => `<li class="grid__item"><h3 class="card__heading">
          <a href="/shopify/products/${slug}/" class="full-unstyled-link">${name}</a></h3>${euro(price)}</li>`,
        )
        .join('')}</ul>`,
    ),
  collection() {
    shopify.grid(goods.all);
    pushShopify('view_item_list', {
      item_list_name: 'Lamps',
      items: goods.all.map((one, index) => shopifyItem(one, { index })),
    });
  },
  product(slug) {
    const product = goods.find(slug);
    write(`<h1>${product.name}</h1><p>${euro(product.price)}</p><product-form><form action="/shopify/cart/add/" method="post">
      <button type="submit" name="add" class="product-form__submit">Add to cart</button></form></product-form><div id="cart-notification"></div>
      <script type="application/ld+json">${JSON.stringify({
        '@context': 'http://schema.org/',
        '@type': 'Product',
        name: product.name,
        sku: product.sku,
        brand: { '@type': 'Brand', name: product.brand },
        offers: [{ '@type': 'Offer', sku: product.sku, price: product.price, priceCurrency: 'EUR' }],
      })}</script>`);
    pushShopify('view_item', { currency: 'EUR', value: product.price, items: [shopifyItem(product)] });
    document.querySelector('product-form form').addEventListener('submit', (event) => {
      event.preventDefault();
      goods.add(slug);
      tell('#cart-notification', '<div role="dialog" aria-label="Item added">Added to your cart</div>');
      pushShopify('add_to_cart', { currency: 'EUR', value: product.price, items: [shopifyItem(product)] });
    });
  },
  cart() {
    write(`<h1>Your cart</h1><form action="/shopify/checkouts/cn/" id="cart">
      <ul>${goods
        .basket()
        .map(({ name }) => `<li>${name}</li>`)
        .join('')}</ul>
      <button type="submit" id="checkout" name="checkout" form="cart" data-kb-track="begin_checkout"
        data-kb-props='${JSON.stringify(shopifyCart())}'>Check out</button></form>`);
    pushShopify('view_cart', shopifyCart());
  },
  /** The script for the page after the order: Shopify's template leaves the push out when the page is not seen for the first time. */
  thanks() {
    const first = !sessionStorage.getItem('seen');
    sessionStorage.setItem('seen', '1');
    dataLayer.push({ ecommerce: null });
    if (first)
      dataLayer.push({
        event: 'purchase',
        ecommerce: {
          transaction_id: '1042',
          value: goods.total(),
          tax: goods.tax(),
          shipping: goods.shipping,
          currency: 'EUR',
          items: goods
            .basket()
            .map(({ id, name, price }) => ({ item_id: `${id}`, item_name: name, currency: 'EUR', price, quantity: 1 })),
        },
      });
    write('<h1>Thank you, your order is confirmed</h1>');
  },
};
