// Markup that is broken, endless, circular or malicious: no exception, no more than what fits, nothing inherited.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGraph } from '../../../../../packages/client/src/signals/detect/markup/createGraph';
import { matchAddress } from '../../../../../packages/client/src/signals/detect/markup/matchAddress';
import { parseJsonLd } from '../../../../../packages/client/src/signals/detect/markup/parseJsonLd';
import { readMarkup } from '../../../../../packages/client/src/signals/detect/markup/readMarkup';

const page = { address: 'https://shop.example/p/42?q=x', stage: 'checkout', now: Date.UTC(2026, 10, 22) };
const read = (text: string) => readMarkup(parseJsonLd(text).nodes ?? [], page);

describe('text that is no JSON', () => {
  // Seen in the wild: github.com/scrapinghub/extruct/issues/109 (semicolon), github.com/schemaorg/schemaorg/issues/2747
  // (comments), github.com/indix/web-auto-extractor/issues/19 (CDATA, line breaks); opened 2026-11-22. Entities: assumed.
  test.each([
    ['a comment', '// product\n{"@type":"Product","sku":"A"}'],
    ['a comma too many', '{"@type":"Product","sku":"A",}'],
    ['a semicolon', '{"@type":"Product","sku":"A"};'],
    ['CDATA', '<![CDATA[{"@type":"Product","sku":"A"}]]>'],
    ['a comment of HTML', '<!-- {"@type":"Product","sku":"A"} -->'],
    ['entities', '{&quot;@type&quot;:&quot;Product&quot;,&quot;sku&quot;:&quot;A&quot;}'],
    ['a line break in a text', '{"@type":"Product","sku":"A\n"}'],
    ['a template that nobody filled in', '{{ product | json }}'],
    ['nothing', ''],
  ])('%s: a reason, and nothing read', (_name, text) => {
    const { nodes, reason } = parseJsonLd(text);
    expect(nodes).toBeUndefined();
    expect(reason).toMatch(/^SyntaxError: ./);
    expect(reason!.length).toBeLessThanOrEqual(120);
  });

  test.each([['null'], ['3'], ['"text"'], ['[]'], ['[[[[[[[[{}]]]]]]]]'], ['[null, 3, "x", [[]]]'], ['{"@graph": 3}']])(
    '%s is JSON, and says nothing',
    (text) => {
      expect(parseJsonLd(text).reason).toBeUndefined();
      expect(read(text)).toEqual([]);
    },
  );
});

describe('much of it', () => {
  const isBounded = (acts: object[]): void => expect(JSON.stringify(acts).length).toBeLessThan(32 * 1024);

  test('a product a thousand levels deep', () => {
    const deep = '{"@type":"WebPage","mainEntity":'.repeat(1000) + '{"@type":"Product","sku":"A"}' + '}'.repeat(1000);
    expect(read(deep)).toEqual([]);
    expect(read(`${'['.repeat(1000)}{"@type":"Product","sku":"A"}${']'.repeat(1000)}`)).toEqual([]);
  });

  test('ten thousand products, in a list, in a graph, as variants, as offers', () => {
    const many = (fields: (i: number) => object): object[] => Array.from({ length: 10_000 }, (_, i) => fields(i));
    const long = 'x'.repeat(1000);
    const product = (i: number): object => ({
      '@type': 'Product',
      sku: `S${i}`,
      name: long,
      brand: long,
      category: long,
    });
    const list = read(JSON.stringify({ '@type': 'ItemList', itemListElement: many((i) => ({ item: product(i) })) }));
    // Names of 200 characters: not even fifty fit.
    expect((list[0]!.props.items as object[]).length).toBe(24);
    isBounded(list);
    expect(read(JSON.stringify({ '@graph': many(product) }))).toEqual([]);
    const group = {
      '@type': 'ProductGroup',
      name: 'G',
      hasVariant: many((i) => ({ ...product(i), offers: { price: i } })),
    };
    expect(read(JSON.stringify(group))).toHaveLength(1);
    const offers = many((i) => ({ price: i + 1, priceSpecification: many(() => ({})).slice(0, 2) }));
    expect(read(JSON.stringify({ '@type': 'Product', sku: 'A', offers }))[0]?.props.items).toEqual([
      { item_id: 'A', price: 1 },
    ]);
    isBounded(read(JSON.stringify({ '@type': 'Order', orderNumber: 'x', orderedItem: many(product) })));
  });

  test('what is told of it fits into one event', () => {
    const long = 'é'.repeat(5000);
    const item = {
      '@type': 'Product',
      sku: long,
      name: long,
      brand: long,
      category: [long, long, long, long, long, long],
    };
    const acts = read(JSON.stringify({ '@type': 'ItemList', name: long, itemListElement: Array(60).fill(item) }));
    expect(new TextEncoder().encode(JSON.stringify(acts[0])).length).toBeLessThan(32 * 1024);
  });
});

describe('ids that go in circles', () => {
  test('a thing that is its own entity, brand, list, variant and offer', () => {
    const ref = { '@id': '#a' };
    const names =
      'mainEntity brand offers item itemListElement hasVariant isVariantOf itemOffered orderedItem priceSpecification breadcrumb potentialAction';
    const all = Object.fromEntries(names.split(' ').map((name) => [name, [ref, ref]]));
    for (const type of [
      'Product',
      'ProductGroup',
      'ItemList',
      'OfferCatalog',
      'SearchResultsPage',
      'Order',
      'BreadcrumbList',
    ])
      expect(() =>
        read(JSON.stringify([{ '@type': type, '@id': '#a', name: 'A', orderNumber: '1', ...all }])),
      ).not.toThrow();
    expect(() => read(JSON.stringify([{ '@id': '#a' }, { '@id': '#b' }, ref]))).not.toThrow();
  });

  test('a list element that holds itself', () => {
    const markup = [
      { '@type': 'ItemList', itemListElement: { '@id': '#x' } },
      { '@id': '#x', '@type': 'ListItem', item: { '@id': '#y' } },
      { '@id': '#y', '@type': 'Thing', item: { '@id': '#x' } },
    ];
    expect(read(JSON.stringify(markup))).toEqual([]);
  });

  test('objects that hold themselves, as no JSON can', () => {
    const node: Record<string, unknown> = { '@type': 'Product', sku: 'A' };
    Object.assign(node, { offers: node, brand: node, isRelatedTo: node, mainEntity: node });
    expect(() => createGraph([node])).not.toThrow();
    expect(() => readMarkup([node], page)).not.toThrow();
  });
});

describe('keys that mean something to JavaScript', () => {
  test('what an old library adds to every object is not said by the markup', () => {
    const prototype = Object.prototype as { sku?: string };
    prototype.sku = 'inherited';
    try {
      expect(read('{"@type":"Product","name":"A"}')[0]?.props.items).toEqual([{ item_name: 'A' }]);
    } finally {
      delete prototype.sku;
    }
  });

  test('no prototype is changed', () => {
    const text =
      '{"@type":"Product","__proto__":{"sku":"evil","polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"A"}';
    expect(read(text)[0]?.props.items).toEqual([{ item_name: 'A' }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(read('{"@type":"Product","@id":"__proto__","brand":{"@id":"constructor"},"name":"toString"}')).toHaveLength(
      1,
    );
  });
});

describe('whatever JSON there is', () => {
  const word = fc.constantFrom(
    ...'@id @type @graph @value Product ProductGroup ItemList Order SearchResultsPage WebSite BreadcrumbList Offer AggregateOffer offers price priceCurrency priceSpecification sku name brand category url item itemListElement hasVariant isVariantOf isRelatedTo mainEntity mainEntityOfPage itemOffered orderedItem orderNumber orderDate numberOfItems potentialAction target breadcrumb __proto__ EUR #a #b'.split(
      ' ',
    ),
  );
  const { tree } = fc.letrec((tie) => ({
    leaf: fc.oneof(word, fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
    tree: fc.oneof(
      { maxDepth: 5 },
      tie('leaf'),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.array(fc.tuple(word, tie('tree')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
    ),
  }));

  test('nothing throws, and only known names and shapes come out', () => {
    fc.assert(
      fc.property(fc.array(tree), fc.webUrl({ withQueryParameters: true }), (markup, address) => {
        for (const { name, props } of readMarkup(parseJsonLd(JSON.stringify(markup)).nodes ?? [], {
          ...page,
          address,
        })) {
          expect(['view_item', 'view_item_list', 'search', 'purchase']).toContain(name);
          const { items = [], value, currency } = props as { items?: object[]; value?: unknown; currency?: unknown };
          for (const item of items)
            for (const [key, said] of Object.entries(item)) {
              expect(key).toMatch(/^(item_(id|name|brand|category[2-5]?)|price|quantity)$/);
              expect(['string', 'number']).toContain(typeof said);
            }
          expect(['undefined', 'number']).toContain(typeof value);
          expect(String(currency)).toMatch(/^([A-Z]{3}|undefined)$/);
          expect(JSON.parse(JSON.stringify(props))).toEqual(props);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('any two texts may be addresses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.oneof(fc.string(), fc.webUrl()), (one, other) => {
        expect(matchAddress(other)(one)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
