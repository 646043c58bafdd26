// The shop of the single-page app: its views, and the pushes before and after a change of route.

window.dataLayer = window.dataLayer || [];

const spaItem = ({ sku, name, price, category }, more) => ({
  item_id: sku,
  item_name: name,
  item_category: category,
  price,
  quantity: 1,
  ...more,
});
const push = (event, ecommerce) => {
  dataLayer.push({ ecommerce: null });
  dataLayer.push({ event, ecommerce });
};
const spaCart = () => ({ currency: 'EUR', value: goods.sum(), items: goods.basket().map((one) => spaItem(one)) });
const grid = (products) =>
  `<ul>${products.map(({ slug, name, price }) => `<li><a href="/spa/p/${slug}" data-slug="${slug}">${name}</a> ${euro(price)}</li>`).join('')}</ul>`;

/** In a view: the form is sent by script, the address is the view's own. */
const onSubmit = (selector, act) =>
  document.querySelector(selector).addEventListener('submit', (event) => {
    event.preventDefault();
    act(event.target);
  });

onSubmit('form[role=search]', ({ elements }) => router.go(`/spa/search?q=${encodeURIComponent(elements.q.value)}`));

/** Before the route changes: a click in a list is told while the list is still the view. */
document.addEventListener(
  'click',
  ({ target }) => {
    const slug = target.dataset?.slug;
    if (slug)
      push('select_item', { item_list_id: 'lamps', item_list_name: 'Lamps', items: [spaItem(goods.find(slug))] });
  },
  true,
);

router.add(/^\/spa\/$/, 'Home', () => '<h1>Lamps that last</h1>');
router.add(
  /^\/spa\/search$/,
  'Search',
  () => '<h1>Search</h1><div id="found">One moment…</div>',
  () => {
    const found = goods.search(query('q'));
    // The results come from an API, after the view.
    setTimeout(() => {
      document.querySelector('#found').innerHTML = found[0] ? grid(found) : 'Nothing found';
      dataLayer.push({ event: 'search', search_term: query('q'), num_results: found.length });
    }, 80);
  },
);
router.add(
  /^\/spa\/lamps$/,
  'Lamps',
  () => `<h1>Lamps</h1>${grid(goods.all)}`,
  () =>
    push('view_item_list', {
      item_list_id: 'lamps',
      item_list_name: 'Lamps',
      items: goods.all.map((one, index) => spaItem(one, { index })),
    }),
);
router.add(
  /^\/spa\/p\//,
  'Product',
  (path) => {
    const { name, price } = goods.find(path.split('/').pop());
    return `<h1>${name}</h1><p>${euro(price)}</p><button type="button" id="add">Add to cart</button><p id="added" role="status"></p>`;
  },
  (path) => {
    const product = goods.find(path.split('/').pop());
    const told = { currency: 'EUR', value: product.price, items: [spaItem(product)] };
    push('view_item', told);
    document.querySelector('#add').addEventListener('click', () => {
      goods.add(product.slug);
      push('add_to_cart', told);
      tell('#added', 'Added to your cart');
    });
  },
);

// For the views of the checkout.
Object.assign(window, { spaCart });
