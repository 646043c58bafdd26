// A Magento shop, Luma theme, with Yireo's module for Google Tag Manager: what it pushes stands in source.json.

/** `view/frontend/web/js/push.js`: every push is preceded by a reset, and what is only for the module itself is taken out. */
function pushEvent({ meta, ...event }) {
  if (meta?.allowed_pages?.length && !meta.allowed_pages.some((page) => location.pathname.includes(page))) return;
  window.dataLayer = window.dataLayer || [];
  window.dataLayer.push({ ecommerce: null });
  window.dataLayer.push(event);
}

const magentoItem = ({ id, sku, name, price, category }) => ({
  item_id: sku,
  item_name: name,
  item_list_id: '12',
  item_list_name: category,
  price,
  item_category: category,
  magento_sku: sku,
  magento_id: id,
});
const magentoCartItems = () =>
  goods
    .basket()
    .map((one, at) => ({ ...magentoItem(one), item_sku: one.sku, order_item_id: `${31 + at}`, quantity: 1 }));

const magento = {
  page: (type) => pushEvent({ page_type: type, version: '3.9.8' }),
  header: () =>
    write(`<form class="form minisearch" id="search_mini_form" action="/magento/catalogsearch/result/" method="get">
      <label class="label" for="search"><span>Search</span></label>
      <input id="search" type="text" name="q" value="${escapeHtml(query('q'))}" class="input-text" maxlength="128"
        role="combobox" aria-haspopup="false" aria-autocomplete="both" autocomplete="off" aria-expanded="false" />
      <button type="submit" title="Search" class="action search"><span>Search</span></button>
    </form>
    <nav><a href="/magento/lamps/">Lamps</a> <a href="/magento/checkout/cart/">Cart</a></nav>`),

  results() {
    pushEvent({ event: 'view_search_result', search_term: query('q') });
    const found = goods.search(query('q'));
    if (!found[0]) write('<div class="message notice"><div>Nothing in our shop matches your search.</div></div>');
    else magento.list(found);
  },
  list(products) {
    write(`<div class="search results"><p class="toolbar-amount" id="toolbar-amount">
      <span class="toolbar-number">${products.length}</span> Items</p>
      <ol class="products list items product-items">${products
        .map(
          ({ id, slug, name, price }) => `<li class="item product product-item">
          <div class="product-item-info" id="product_item_info_${id}">
          <a class="product" href="/magento/${slug}/">${name}</a> ${euro(price)}</div></li>`,
        )
        .join('')}</ol></div>`);
    for (const link of document.querySelectorAll('.product-items a.product')) {
      link.addEventListener('click', () => magento.select(Number(link.parentElement.id.match(/_(\d+)$/)[1])));
    }
  },
  /** `product/clicks.js`: the item goes by the id of the product here, by its sku everywhere else. */
  select(id) {
    const product = goods.all.find((one) => one.id === id);
    pushEvent({ event: 'select_item', ecommerce: { items: [{ ...magentoItem(product), item_id: `${id}` }] } });
  },
  category() {
    pushEvent({
      event: 'view_item_list',
      ecommerce: { items: goods.all.map((one, at) => ({ ...magentoItem(one), index: at + 1 })) },
    });
    magento.list(goods.all);
  },
  product(slug) {
    const product = goods.find(slug);
    pushEvent({
      event: 'view_item',
      ecommerce: { items: [magentoItem(product)], value: product.price, currency: 'EUR' },
    });
    write(`<h1>${product.name}</h1><p>${euro(product.price)}</p><div class="messages"></div>
      <form data-role="tocart-form" id="product_addtocart_form" action="/magento/checkout/cart/add/" method="post">
      <input type="hidden" name="product" value="${product.id}" /><label>Qty <input type="number" name="qty" value="1" min="1" /></label>
      <button type="submit" class="action primary tocart">Add to cart</button></form>`);
    document.querySelector('#product_addtocart_form').addEventListener('submit', (event) => {
      event.preventDefault();
      magento.addToCart(product, Object.fromEntries(new FormData(event.target)).qty);
    });
  },
  /** `catalog-add-to-cart-mixin.js`: the quantity is the text of the form's field; no value, no currency. */
  addToCart(product, qty) {
    pushEvent({ event: 'add_to_cart', ecommerce: { items: [{ ...magentoItem(product), quantity: qty }] } });
    goods.add(product.slug);
    tell(
      '.messages',
      `<div role="alert" class="messages"><div class="message-success">You added ${product.name}.</div></div>`,
    );
  },
  cart() {
    pushEvent({
      meta: { cacheable: true, allowed_pages: ['/checkout/cart/'], allowed_events: [] },
      event: 'view_cart',
      ecommerce: { currency: 'EUR', value: goods.sum(), items: magentoCartItems() },
    });
    write(`<h1>Shopping cart</h1><ul>${goods
      .basket()
      .map(({ name }) => `<li>${name}</li>`)
      .join('')}</ul>
      <a class="action primary checkout" href="/magento/checkout/">Proceed to checkout</a>`);
  },
};
