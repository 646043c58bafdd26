// A PrestaShop with its own module for Google Analytics 4: `gtag` calls at the end of the page, and acts that wait for the next one.

window.dataLayer = window.dataLayer || [];
function gtag() {
  dataLayer.push(arguments);
}
gtag('js', new Date());
gtag('config', 'G-LAMPS', { debug_mode: false, anonymize_ip: true });

const tellGoogle = (event, params) => gtag('event', event, { send_to: 'G-LAMPS', ...params });
const prestaItem = ({ id, name, price, brand, category }, index = 0) => ({
  item_id: id,
  item_name: name,
  affiliation: 'Lichthoek',
  index,
  price,
  quantity: 1,
  item_brand: brand,
  item_category: category,
});
const prestaCart = () => ({
  currency: 'EUR',
  value: goods.sum(),
  items: goods.basket().map((one, at) => prestaItem(one, at)),
});

/** What an answer to a script cannot show: the module keeps it, and prints it first on the next page. */
const waiting = {
  keep(event, params) {
    sessionStorage.setItem('waiting', JSON.stringify([...waiting.all(), [event, params]]));
  },
  all: () => JSON.parse(sessionStorage.getItem('waiting') ?? '[]'),
  print() {
    for (const [event, params] of waiting.all()) tellGoogle(event, params);
    sessionStorage.removeItem('waiting');
  },
};

const presta = {
  header: () =>
    write(`<div id="search_widget" class="search-widgets" data-search-controller-url="/prestashop/search/">
      <form method="get" action="/prestashop/search/"><input type="hidden" name="controller" value="search" />
      <input type="text" name="s" value="${escapeHtml(query('s'))}" placeholder="Search our catalogue" aria-label="Search" /></form></div>
      <nav><a href="/prestashop/3-lamps/">Lamps</a> <a href="/prestashop/cart/?action=show">Cart</a></nav>`),
  listing(products, id, label) {
    sessionStorage.setItem('listing', JSON.stringify({ item_list_id: id, item_list_name: label }));
    write(`<div id="js-product-list-top" class="row products-selection"><div class="total-products">
      <p>There are ${products.length} products.</p></div></div><div class="products">${products
        .map(
          ({ id: key, slug, name, price }) => `<article class="product-miniature" data-id-product="${key}">
          <h2 class="product-title"><a href="/prestashop/lamps/${slug}/">${name}</a></h2>${euro(price)}</article>`,
        )
        .join('')}</div>`);
    waiting.print();
    tellGoogle('view_item_list', {
      item_list_id: id,
      item_list_name: label,
      items: products.map((one, at) => prestaItem(one, at)),
    });
  },
  search() {
    const found = goods.search(query('s'));
    if (found[0]) presta.listing(found, 'search', 'Search results');
    else write('<section id="content"><h4 id="product-search-no-matches">Nothing of ours matches.</h4></section>');
    tellGoogle('search', { search_term: query('s') });
  },
  category: () => presta.listing(goods.all, 'category', 'Category: Lamps'),
  product(slug) {
    const product = goods.find(slug);
    const list = JSON.parse(sessionStorage.getItem('listing') ?? 'null');
    write(`<script type="application/ld+json">${JSON.stringify({
      '@context': 'https://schema.org/',
      '@type': 'Product',
      name: product.name,
      category: product.category,
      sku: product.sku,
      mpn: product.sku,
      brand: { '@type': 'Brand', name: product.brand },
      offers: { '@type': 'Offer', priceCurrency: 'EUR', price: `${product.price}`, sku: product.sku },
    })}</script><h1>${product.name}</h1><p>${euro(product.price)}</p>
      <form action="/prestashop/cart/" method="post" id="add-to-cart-or-refresh"><input type="hidden" name="id_product" value="${product.id}" />
      <button class="btn btn-primary add-to-cart" data-button-action="add-to-cart" type="submit">Add to cart</button></form><div id="blockcart"></div>`);
    if (list) tellGoogle('select_item', { ...list, items: [prestaItem(product)] });
    tellGoogle('view_item', { currency: 'EUR', value: product.price, items: [prestaItem(product)] });
    document.querySelector('#add-to-cart-or-refresh').addEventListener('submit', (event) => {
      event.preventDefault();
      goods.add(slug);
      waiting.keep('add_to_cart', { currency: 'EUR', value: product.price, items: [prestaItem(product)] });
      tell('#blockcart', '<p>Product added to your cart</p>');
    });
  },
  cart() {
    write(`<h1>Cart</h1><ul>${goods
      .basket()
      .map(({ name }) => `<li>${name}</li>`)
      .join('')}</ul>
      <form class="promo-code"><input class="promo-input" type="text" name="discount_name" placeholder="Promo code" aria-label="Promo code" />
      <button type="submit" class="btn btn-primary">Add code</button>
      <div class="alert alert-danger js-error" role="alert" style="display: none"><span class="js-error-text"></span></div></form>
      <a href="/prestashop/order/" class="btn btn-primary">Proceed to checkout</a>`);
    waiting.print();
    tellGoogle('view_cart', prestaCart());
    document.querySelector('.promo-code').addEventListener('submit', (event) => {
      event.preventDefault();
      tell('.js-error-text', 'This voucher is not known to us.');
      document.querySelector('.js-error').style.display = 'block';
    });
  },
};
