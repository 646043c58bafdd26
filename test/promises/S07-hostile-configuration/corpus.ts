// Configurations made to do harm, as the JSON in which they would arrive, and good ones to change at random.

interface Hostile {
  name: string;
  json: string;
  /** Whether the check refuses it. */
  refused: boolean;
  /** Whether not even the page looks at it. */
  tooLarge?: boolean;
  /** Whether one object has so many members that only naming them takes long; that is done once. */
  wide?: boolean;
}

const json = JSON.stringify;
const GLOB = '*a'.repeat(50_000);
const nest = (levels: number, open: string, close: string): string =>
  `${open.repeat(levels)}{"stage":"cart"}${close.repeat(levels)}`;
const list = (length: number, one: unknown): unknown[] => new Array(length).fill(one);
const hostile = (name: string, text: string, more: Partial<Hostile> = {}): Hostile => ({
  name,
  json: text,
  refused: true,
  ...more,
});
const large = { tooLarge: true };

const bad: Hostile[] = [
  hostile('a prototype beside a kind', '{"stage":"cart","__proto__":{"event":"search"}}'),
  hostile('a prototype that is a condition', '{"__proto__":{"stage":"cart"}}'),
  hostile('a prototype in where', '{"event":"search","where":{"__proto__":{"exists":true}}}'),
  hostile('a prototype on a path', '{"event":"search","where":{"items.__proto__.polluted":1}}'),
  hostile('a prototype among operators', '{"event":"search","where":{"n":{"__proto__":1}}}'),
  hostile('a prototype in counts', '{"count":{"__proto__":{"gte":0}}}'),
  hostile('a prototype in distinct', '{"distinct":{"__proto__":"a","gte":1}}'),
  hostile('a prototype of vitals', '{"vital":{"__proto__":"poor"}}'),
  hostile('a prototype of answers', '{"answer":{"__proto__":{"exists":true}}}'),
  hostile('constructor as an operator', '{"event":"search","where":{"n":{"constructor":1}}}'),
  hostile('a pattern of 100 kB in an address', json({ url: GLOB }), large),
  hostile('a pattern of 100 kB in a hash', json({ hash: GLOB }), large),
  hostile('a pattern of 100 kB in a query', json({ query: { q: GLOB } }), large),
  hostile('a pattern of 100 kB in where', json({ event: 'search', where: { search_term: { glob: GLOB } } }), large),
  hostile('a pattern of 100 kB in a locale', json({ locale: GLOB }), large),
  hostile('a path of 100 kB', json({ event: 'search', where: { ['a.'.repeat(50_000)]: 1 } }), large),
  hostile('a name of 100 kB', json({ event: 'a'.repeat(100_000) }), large),
  hostile('1,000 levels of not', nest(1000, '{"not":', '}'), large),
  hostile('1,000 levels of all', nest(1000, '{"all":[', ']}'), large),
  hostile('1,000 levels in where', `{"event":"search","where":${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}}`, large),
  hostile('100,000 levels', nest(100_000, '{"any":[', ']}'), large),
  hostile('17 levels of not', nest(17, '{"not":', '}')),
  hostile('10,000 conditions in one list', json({ any: list(10_000, { event: 'search' }) }), large),
  hostile('10,000 conditions in a tree', json({ all: list(100, { any: list(100, { stage: 'arrive' }) }) }), large),
  hostile('201 conditions', json({ all: list(200, { stage: 'cart' }) })),
  hostile('10,000 steps', json({ sequence: list(10_000, { event: 'search' }) }), large),
  hostile('10,000 values in one in', json({ event: 'search', where: { n: { in: list(10_000, 1) } } }), large),
  hostile(
    '10,000 paths',
    json({ event: 'search', where: Object.fromEntries(list(10_000, 1).map((one, i) => [`p${i}`, one])) }),
    {
      ...large,
      wide: true,
    },
  ),
  hostile('10,000 kinds that nobody knows', json(Object.fromEntries(list(10_000, 1).map((one, i) => [`k${i}`, one]))), {
    ...large,
    wide: true,
  }),
  hostile('times without end', '{"event":"search","times":1e300}'),
  hostile('times below nothing', '{"event":"search","times":-5}'),
  hostile('a duration without end', '{"event":"search","within":"99999999999999999999d"}'),
  hostile('a duration that is an object', '{"event":"search","for":{"valueOf":1}}'),
  hostile('every kind at once', '{"event":"search","stage":"cart","url":"/","all":[],"not":{}}'),
  hostile('a survey instead of a condition', '{"id":"why","questions":[]}'),
  ...[
    'null',
    '1',
    '"purchase"',
    '[]',
    '{}',
    'true',
    '[[[[]]]]',
    '{"":""}',
    '{"all":{}}',
    '{"any":[null]}',
    '{"not":0}',
  ].map((text) => hostile(`${text}`, text)),
];

/** Good ones: the largest that are allowed, and one of every kind with members. */
const good = [
  nest(15, '{"not":', '}'),
  json({ any: list(199, { event: 'search', without: { event: 'purchase' } }) }),
  json({ url: '*a'.repeat(1024) }),
  json({ event: 'search', where: { search_term: { glob: `${'*a'.repeat(1000)}*b` } } }),
  json({
    event: 'search',
    where: { n: { in: list(100, 1) } },
    times: 20,
    within: '5m',
    without: { event: 'purchase' },
    for: '1m',
  }),
  json({ sequence: list(8, { event: 'search' }), within: '2m', in: 'view' }),
  json({ distinct: { view_item: 'items.0.item_id', gte: 4 } }),
  json({ all: [{ count: { search: { gte: 1 } } }, { cart: { value: { gte: 50 } } }, { query: { q: 'a*' } }] }),
  json({
    any: [{ vital: { LCP: 'poor' } }, { answer: { q: 'a' } }, { score: { nps: 9 } }, { trait: { plan: 'pro' } }],
  }),
  json({
    all: [{ idle: '30s' }, { dwell: '20s' }, { scroll: 75 }, { exit: true }, { element: '#a' }, { moment: 'x' }],
  }),
].map((text, i) => ({ name: `a good one, ${i + 1}`, json: text, refused: false }));

export const corpus: Hostile[] = [...bad, ...good];
