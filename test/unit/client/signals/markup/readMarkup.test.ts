// What schema.org markup means, on examples that follow public pages; the products in them are our own.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseJsonLd } from '../../../../../packages/client/src/signals/detect/markup/parseJsonLd';
import { type MarkupPage, readMarkup } from '../../../../../packages/client/src/signals/detect/markup/readMarkup';

const NOW = Date.UTC(2026, 10, 22, 12);

const readFrom = (text: string, address: string, more: Partial<MarkupPage> = {}): { name: string; props: object }[] =>
  readMarkup(parseJsonLd(text).nodes ?? [], {
    address: `https://shop.example${address}`,
    stage: 'arrive',
    now: NOW,
    ...more,
  });
const read = (markup: unknown, address = '/p/42', more: Partial<MarkupPage> = {}) =>
  readFrom(JSON.stringify(markup), address, more);
const example = (name: string): string => readFileSync(`test/unit/client/signals/markup/${name}.json`, 'utf8');

/** The one item of a `view_item`. */
const itemOf = (product: object): Record<string, unknown> | undefined =>
  (read({ '@type': 'Product', ...product })[0]?.props as { items: Record<string, unknown>[] } | undefined)?.items[0];

describe('a product', () => {
  // Google Search Central, "Merchant listing (Product, Offer)": developers.google.com/search/docs/appearance/
  // structured-data/merchant-listing, and its example as kept at pastebin.com/3wNr1hCC (opened 2026-11-22).
  test('with one offer', () => {
    expect(readFrom(example('product'), '/p/storm-jacket?utm_source=mail')).toEqual([
      {
        name: 'view_item',
        props: {
          currency: 'EUR',
          value: 119.99,
          items: [{ item_id: 'SKU-42', item_name: 'Storm jacket', item_brand: 'Noordwind', price: 119.99 }],
        },
      },
    ]);
  });

  // Yoast, "Schema piece - ProductGroup": shopify-schema.yoast-developer.pages.dev/features/schema/pieces/productgroup
  // (opened 2026-11-22): a graph whose parts stand apart and are meant by their ids.
  test('in variants: the group with its lowest price, its brand by id, its category by the breadcrumb', () => {
    expect(readFrom(example('variants'), '/p/coat/')).toEqual([
      {
        name: 'view_item',
        props: {
          currency: 'EUR',
          value: 39.99,
          items: [
            {
              item_id: '44E01',
              item_name: 'Wool coat',
              item_brand: 'Noordwind',
              item_category: 'Clothes',
              item_category2: 'Coats',
              price: 39.99,
            },
          ],
        },
      },
    ]);
  });

  test('the variant that the address names', () => {
    const [act] = readFrom(example('variants'), '/p/coat?utm_medium=mail&size=l');
    expect(act?.props).toMatchObject({
      value: 49.99,
      items: [{ item_id: '44E01-L', item_name: 'Large wool coat', item_brand: 'Noordwind', price: 49.99 }],
    });
  });

  // schema.org/offers, example eg-0011 (opened 2026-11-22), there in microdata.
  test('several sellers: the lowest price of the aggregate', () => {
    const offers = {
      '@type': 'AggregateOffer',
      priceCurrency: 'USD',
      lowPrice: '$1250',
      highPrice: '$1495',
      offers: [{ '@type': 'Offer', price: 1100, url: 'https://elsewhere.example/' }],
    };
    expect(itemOf({ name: 'Monitor', offers })).toEqual({ item_name: 'Monitor', price: 1250 });
  });
});

// Assumed: ways of writing that schema.org allows, without a page of a shop that was opened.
describe('ways of writing', () => {
  test.each([
    ['Product'],
    [['Product', 'Vehicle']],
    ['https://schema.org/Product'],
    ['http://schema.org/Product'],
    ['http://www.schema.org/Product'],
    ['schema:Product'],
  ])('the type %j', (type) => {
    expect(read({ '@type': type, sku: 'A' })).toHaveLength(1);
  });

  test.each([['Person'], ['ProductReturnPolicy'], ['x:Product'], [null], [{}], [['', 3]]])(
    'the type %j is no product',
    (type) => expect(read({ '@type': type, sku: 'A' })).toEqual([]),
  );

  test.each([
    ['sku before all others', { sku: 'A', productID: 'B', gtin13: '1', mpn: 'M' }, 'A'],
    ['productID', { productID: 'sku:1', mpn: 'M' }, 'sku:1'],
    ['a gtin as a number', { gtin13: 8712345678906 }, '8712345678906'],
    ['mpn', { mpn: 'M', url: '/p/1' }, 'M'],
    ['the path of its address', { url: 'https://shop.example/p/1?color=red#top' }, '/p/1'],
    ['the path of its id', { '@id': 'https://shop.example/p/2#product' }, '/p/2'],
    ['a value in JSON-LD’s long form', { sku: { '@value': 'A' } }, 'A'],
  ])('item_id: %s', (_name, product, id) => {
    expect(itemOf({ name: 'Tent', ...product })?.item_id).toBe(id);
  });

  test.each([
    ['a text', 'Acme', 'Acme'],
    ['a thing', { '@type': 'Brand', name: 'Acme' }, 'Acme'],
    ['a list', [{ name: ' Acme \n Ltd ' }, 'Other'], 'Acme Ltd'],
    ['nothing', [], undefined],
  ])('item_brand: %s', (_name, brand, wanted) => {
    expect(itemOf({ sku: 'A', brand })?.item_brand).toBe(wanted);
  });

  test.each([
    ['a text', 'Tents', { item_category: 'Tents' }],
    ['a path', 'Outdoor > Tents', { item_category: 'Outdoor', item_category2: 'Tents' }],
    ['a list', ['Outdoor', { name: 'Tents' }], { item_category: 'Outdoor', item_category2: 'Tents' }],
    ['an address is none', 'https://taxonomy.example/1', {}],
  ])('item_category: %s', (_name, category, wanted) => {
    expect(itemOf({ sku: 'A', category })).toEqual({ item_id: 'A', ...wanted });
  });

  test.each([
    ['a list: the lowest', [{ price: '20.00' }, { price: 12.5 }, { price: 30 }], 12.5],
    ['free', { price: 0 }, 0],
    ['as shops write it', { price: '€ 1.299,00' }, 1299],
    ['a specification', { priceSpecification: { price: '12', priceCurrency: 'EUR' } }, 12],
    [
      'an old price beside it',
      { priceSpecification: [{ price: 9, priceType: 'https://schema.org/ListPrice' }, { price: 12 }] },
      12,
    ],
    [
      'a price of a kilo beside it',
      { priceSpecification: [{ price: 1, referenceQuantity: { value: 1 } }, { price: 12 }] },
      12,
    ],
    ['an aggregate of offers alone', { '@type': 'AggregateOffer', offers: [{ price: 8 }, { price: 7 }] }, 7],
    [
      'two currencies: the first',
      [
        { price: 10, priceCurrency: 'EUR' },
        { price: 9, priceCurrency: 'USD' },
      ],
      10,
    ],
    ['below nothing', { price: -1 }, undefined],
    ['a word', { price: 'on request' }, undefined],
    ['a wrong shape', { price: { amount: 3 } }, undefined],
  ])('price: %s', (_name, offers, price) => {
    expect(itemOf({ sku: 'A', offers })?.price).toBe(price);
  });

  test.each([
    ['eur', 'EUR'],
    ['€', undefined],
    ['EURO', undefined],
    ['', undefined],
    [7, undefined],
  ])('the currency %j', (priceCurrency, currency) => {
    const [act] = read({ '@type': 'Product', sku: 'A', offers: { price: 5, priceCurrency } });
    expect(act?.props).toEqual({ ...(currency && { currency, value: 5 }), items: [{ item_id: 'A', price: 5 }] });
  });

  test('a product without id and name says nothing', () => {
    expect(read({ '@type': 'Product', offers: { price: 5 } })).toEqual([]);
  });
});

describe('which product is the page’s own', () => {
  const tent = { '@type': 'Product', sku: 'T', name: 'Tent', url: 'https://www.shop.example/p/tent/' };
  const pegs = { '@type': 'Product', sku: 'P', name: 'Pegs', url: 'https://shop.example/p/pegs' };
  const idOf = (markup: unknown, address: string, canonical?: string): unknown =>
    (read(markup, address, { canonical })[0]?.props as { items?: { item_id?: string }[] } | undefined)?.items?.[0]
      ?.item_id;

  // gist.github.com/jdevalk/d8992a2706e67a53a0a87fce10dd55ab (opened 2026-11-22): a related product in a script of its own.
  test('the one that another is related to', () => {
    for (const address of ['/p/tent/', '/whatever'])
      expect(readFrom(example('related'), address)[0]?.props).toMatchObject({ items: [{ item_id: 'SKU-1' }] });
  });

  test('the one whose address is the page’s', () => {
    expect(idOf([tent, pegs], '/p/tent?utm_source=x#reviews')).toBe('T');
    expect(idOf([tent, pegs], '/p/pegs/')).toBe('P');
    expect(idOf([tent, pegs], '/sale/p/pegs', 'https://shop.example/p/pegs')).toBe('P');
  });

  test('the address of an offer, of the page it is the main entity of, and a relative one', () => {
    expect(idOf([pegs, { '@type': 'Product', sku: 'O', offers: { url: '/p/o' } }], '/p/o')).toBe('O');
    expect(idOf([pegs, { '@type': 'Product', sku: 'M', mainEntityOfPage: '/p/m' }], '/p/m')).toBe('M');
    expect(idOf([pegs, { '@type': 'Product', sku: 'R', url: 'p/r' }], '/p/r')).toBeUndefined();
  });

  test('addresses that differ in the query', () => {
    const one = { '@type': 'Product', sku: '1', url: '/product?id=1' };
    const two = { '@type': 'Product', sku: '2', url: '/product?id=2' };
    expect(idOf([one, two], '/product?id=2&ref=mail')).toBe('2');
    expect(idOf([one, two], '/product?id=3')).toBeUndefined();
  });

  test('the main entity of the page, also by its id', () => {
    expect(idOf([{ '@type': 'WebPage', mainEntity: tent }, pegs], '/x')).toBe('T');
    expect(idOf([{ '@type': 'ItemPage', mainEntity: { '@id': 't' } }, { ...tent, '@id': 't' }, pegs], '/x')).toBe('T');
  });

  test('the only one outside lists and relations, wherever the markup thinks it is hosted', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ item: pegs }] };
    expect(idOf([{ ...tent, isSimilarTo: [pegs] }, list], '/x')).toBe('T');
    expect(idOf([{ ...tent, url: 'https://live.example/p/tent' }], '/x', 'https://shop.example/x')).toBe('T');
  });

  test('one product that is written twice', () => {
    const again = { '@type': 'Product', name: 'Tent', offers: { price: 5, priceCurrency: 'EUR' } };
    expect(read([{ '@type': 'Product', name: 'Tent', review: [] }, again], '/x')[0]?.props).toMatchObject({ value: 5 });
  });

  test('two numbers are two products, whatever their names', () => {
    const shirt = (sku: string) => ({ '@type': 'Product', sku, name: 'T-shirt' });
    expect(read([shirt('1'), shirt('2')], '/x')).toEqual([]);
  });

  test('several that fit nowhere, one that says it belongs elsewhere, one on a collection: nothing', () => {
    expect(read([tent, pegs], '/x')).toEqual([]);
    expect(read(tent, '/x', { canonical: 'https://shop.example/x' })).toEqual([]);
    expect(read([{ '@type': 'CollectionPage' }, tent], '/x')).toEqual([]);
  });

  test('the last step of a breadcrumb may have the product’s own id', () => {
    const step = { '@type': 'ListItem', item: { '@id': 'https://shop.example/p/tent', name: 'Tent' } };
    const trail = { '@type': 'BreadcrumbList', itemListElement: [step] };
    expect(idOf([trail, { ...tent, '@id': 'https://shop.example/p/tent' }], '/p/tent')).toBe('T');
  });
});

describe('a list', () => {
  // en.paperblog.com/ecommerce-structured-data-7816225 on Google's carousel of products (opened 2026-11-22).
  test('of products', () => {
    expect(readFrom(example('list'), '/c/coats')).toEqual([
      {
        name: 'view_item_list',
        props: {
          item_list_name: 'Winter coats',
          items: [
            { item_id: '/p/puffy-coat', item_name: 'Puffy coat', price: 45 },
            { item_id: '/p/wool-coat', item_name: 'Wool coat', price: 189 },
          ],
        },
      },
    ]);
  });

  const listOf = (...skus: string[]) => ({
    '@type': 'ItemList',
    itemListElement: skus.map((sku) => ({ '@type': 'ListItem', item: { '@type': 'Product', sku } })),
  });

  // Assumed: shapes that schema.org allows.
  test('the main entity of a collection, by whose name it goes', () => {
    const page = { '@type': 'CollectionPage', name: 'Tents', mainEntity: listOf('A') };
    expect(read([listOf('X'), page])).toEqual([
      { name: 'view_item_list', props: { item_list_name: 'Tents', items: [{ item_id: 'A' }] } },
    ]);
  });

  test('a catalogue of offers, and products by their ids', () => {
    const catalogue = {
      '@type': 'OfferCatalog',
      itemListElement: [{ '@type': 'Offer', price: 5, itemOffered: { '@type': 'Product', sku: 'A' } }, { '@id': '#b' }],
    };
    expect(read([catalogue, { '@type': 'Product', '@id': '#b', sku: 'B' }])[0]?.props).toEqual({
      items: [{ item_id: 'A', price: 5 }, { item_id: 'B' }],
    });
  });

  test('at most 50 items', () => {
    const many = Array.from({ length: 200 }, (_, i) => `S${i}`);
    expect(read(listOf(...many))[0]?.props).toHaveProperty('items.length', 50);
  });

  test('two lists, or a list of addresses or of other things, say nothing', () => {
    expect(read([listOf('A'), listOf('B')])).toEqual([]);
    expect(read({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', url: '/p/1' }, '/p/2'] })).toEqual([]);
    expect(read({ '@type': 'ItemList', itemListElement: [{ item: { '@type': 'Recipe', name: 'Soup' } }] })).toEqual([]);
    expect(read({ '@type': 'BreadcrumbList', itemListElement: [{ item: { '@type': 'Product', sku: 'A' } }] })).toEqual(
      [],
    );
  });

  test('none beside a product of the page’s own', () => {
    expect(read([{ '@type': 'Product', sku: 'T' }, listOf('A')]).map(({ name }) => name)).toEqual(['view_item']);
  });
});

describe('a search', () => {
  // xoocode.com/json-ld-code-examples/searchresultspage (opened 2026-11-22).
  test('the term by the name that the site’s SearchAction gives, and the count', () => {
    expect(readFrom(example('search'), '/find?words=rain+jacket&page=2')).toEqual([
      { name: 'search', props: { search_term: 'rain jacket', results_count: 37 } },
    ]);
  });

  test('the usual names, or the address that the page says it has', () => {
    const page = { '@type': 'SearchResultsPage', url: 'https://shop.example/search?q=tent' };
    expect(read(page, '/zoeken?zoek=regenjas')).toEqual([{ name: 'search', props: { search_term: 'regenjas' } }]);
    expect(read(page, '/search/tent')).toEqual([{ name: 'search', props: { search_term: 'tent' } }]);
    expect(read({ '@type': 'SearchResultsPage' }, '/search')).toEqual([]);
  });

  test.each([
    [0, 0],
    ['12', 12],
    ['about 12', undefined],
    [-1, undefined],
    [1.5, undefined],
    [null, undefined],
  ])('%j results', (numberOfItems, results_count) => {
    const page = { '@type': 'SearchResultsPage', mainEntity: { '@type': 'ItemList', numberOfItems } };
    expect(read(page, '/?q=x')[0]?.props).toEqual({
      search_term: 'x',
      ...(results_count !== undefined && { results_count }),
    });
  });

  test('without a list of its own; one result is still no product page', () => {
    const mainEntity = { '@type': 'ItemList', itemListElement: [{ '@type': 'Product', sku: 'A' }] };
    const markup = [
      { '@type': 'SearchResultsPage', mainEntity },
      { '@type': 'Product', sku: 'A' },
    ];
    expect(read(markup, '/?q=x').map(({ name }) => name)).toEqual(['search']);
  });
});

describe('an order', () => {
  // Gmail markup reference, "Order": developers.google.com/gmail/markup/reference/order (opened 2026-11-22). schema.org
  // itself has no `price` there; the members `orderDate` and `orderedItem` are schema.org's.
  const order = example('order');
  const dated = (more: object): unknown => ({ ...(JSON.parse(order) as object), ...more });

  test('after the checkout is a purchase, without the person', () => {
    expect(readFrom(order, '/thanks', { stage: 'checkout' })).toEqual([
      {
        name: 'purchase',
        props: {
          transaction_id: '2026-1234',
          currency: 'EUR',
          value: 29.99,
          items: [{ item_id: 'SKU-7', item_name: 'Wool hat', price: 14.99, quantity: 2 }],
        },
      },
    ]);
  });

  test.each([
    ['of today', { orderDate: '2026-11-22T11:59:00Z' }, 1],
    ['of today, without a time', { orderDate: '2026-11-22' }, 1],
    ['of last week', { orderDate: '2026-11-15' }, 0],
    ['without a date, not from the checkout', {}, 0],
    ['of a date that is none', { orderDate: 'yesterday' }, 0],
    ['delivered', { orderDate: '2026-11-22', orderStatus: 'https://schema.org/OrderDelivered' }, 0],
    ['being processed', { orderDate: '2026-11-22', orderStatus: 'http://schema.org/OrderProcessing' }, 1],
    ['without a number', { orderDate: '2026-11-22', orderNumber: '' }, 0],
  ])('%s', (_name, more, purchases) => {
    expect(read(dated(more))).toHaveLength(purchases);
  });

  test('a list of orders is none', () => {
    const today = { orderDate: '2026-11-22' };
    expect(read([dated(today), dated({ ...today, orderNumber: '2' })])).toEqual([]);
  });

  test('lines as order items, and the invoice’s amount', () => {
    const markup = {
      '@type': 'Order',
      orderNumber: 1,
      orderDate: '2026-11-22',
      priceSpecification: { price: '10,50', priceCurrency: 'EUR' },
      orderedItem: [{ '@type': 'OrderItem', orderQuantity: 3, orderedItem: { '@type': 'Product', sku: 'A' } }],
    };
    expect(read(markup)[0]?.props).toEqual({
      transaction_id: '1',
      currency: 'EUR',
      value: 10.5,
      items: [{ item_id: 'A', quantity: 3 }],
    });
  });
});
