// A headless shop without any data layer: what it says of itself stands in JSON-LD alone.

const ld = (value) =>
  write(
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...value })}</script>`,
  );
const address = (slug) => `${location.origin}/headless/p/${slug}/`;
const ldOffer = ({ price, slug }) => ({
  '@type': 'Offer',
  url: address(slug),
  price: price.toFixed(2),
  priceCurrency: 'EUR',
  availability: 'https://schema.org/InStock',
});
const ldProduct = (product) => ({
  '@type': 'Product',
  name: product.name,
  sku: product.sku,
  brand: { '@type': 'Brand', name: product.brand },
  category: product.category,
  offers: ldOffer(product),
});
const ldList = (products) => ({
  '@type': 'ItemList',
  numberOfItems: products.length,
  itemListElement: products.map((product, at) => ({ '@type': 'ListItem', position: at + 1, item: ldProduct(product) })),
});
const cards = (products) =>
  write(
    `<ul>${products.map(({ slug, name, price }) => `<li><a href="/headless/p/${slug}/">${name}</a> ${euro(price)}</li>`).join('')}</ul>`,
  );

const headless = {
  header: () =>
    write(`<form role="search" action="/headless/search/"><label>Search <input type="search" name="q" value="${escapeHtml(query('q'))}" /></label></form>
      <nav><a href="/headless/lamps/">Lamps</a> <a href="/headless/cart/">Cart</a></nav>`),
  home: () =>
    ld({
      '@type': 'WebSite',
      url: location.origin,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${location.origin}/headless/search/?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    }),
  search() {
    const found = goods.search(query('q'));
    ld({ '@type': 'SearchResultsPage', name: 'Search results', url: location.href, mainEntity: ldList(found) });
    if (found[0]) cards(found);
    else write('<p>Nothing found</p>');
  },
  category() {
    ld({
      '@graph': [
        {
          '@type': 'BreadcrumbList',
          itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: location.origin }],
        },
        { '@type': 'CollectionPage', name: 'Lamps', mainEntity: { ...ldList(goods.all), name: 'Lamps' } },
      ],
    });
    cards(goods.all);
  },
  product(slug) {
    const product = goods.find(slug);
    const others = goods.all.filter((one) => one !== product);
    ld({ ...ldProduct(product), isRelatedTo: others.map(ldProduct) });
    write(
      `<h1>${product.name}</h1><p>${euro(product.price)}</p><button type="button" id="add">Add to cart</button><p id="added" role="status"></p>`,
    );
    document.querySelector('#add').addEventListener('click', () => {
      goods.add(slug);
      tell('#added', 'Added to your cart');
    });
  },
  cart: () =>
    write(
      `<h1>Cart</h1><ul>${goods
        .basket()
        .map(({ name }) => `<li>${name}</li>`)
        .join('')}</ul><a href="/headless/checkout/address/">Checkout</a>`,
    ),
  thanks() {
    ld({
      '@type': 'Order',
      merchant: { '@type': 'Organization', name: 'Lichthoek' },
      orderNumber: 'LH-1042',
      priceCurrency: 'EUR',
      price: goods.total().toFixed(2),
      acceptedOffer: goods.basket().map((product) => ({
        '@type': 'Offer',
        itemOffered: { '@type': 'Product', name: product.name, sku: product.sku },
        price: product.price.toFixed(2),
        priceCurrency: 'EUR',
        eligibleQuantity: { '@type': 'QuantitativeValue', value: '1' },
      })),
    });
    write('<h1>Thank you</h1><p>Order LH-1042</p>');
  },
};

// For the pages.
Object.assign(window, { headless });
