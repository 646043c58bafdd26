// Every kind of finding, with surveys that have it and surveys that come close and have not.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { eventNames } from '../../../packages/collector/src/lint/eventNames';
import { isNear } from '../../../packages/collector/src/lint/isNear';
import { isSelector } from '../../../packages/collector/src/lint/isSelector';
import { lint } from '../../../packages/collector/src/lint/lint';
import { GROUNDS } from '../../../packages/collector/src/lint/rules/lowContrast';
import { readText } from '../../house/support/sources';

type Draft = Record<string, unknown>;

const NOW = Date.parse('2026-11-22T12:00:00Z');
const nps = { id: 'q', type: 'nps', label: 'How likely are you to recommend us?' };
const effort = { id: 'effort', type: 'rating', points: 7, label: 'How easy was it?' };
const why = { id: 'why', type: 'text', label: 'Why?' };
const last = { id: 'last', type: 'text', label: 'Anything else?' };
const survey = (more: Draft = {}): Draft => ({ id: 'a', when: { event: 'purchase' }, questions: [nps], ...more });
const asking = (...questions: unknown[]): Draft[] => [survey({ questions })];
const only = (more: Draft): Draft[] => [survey(more)];

const find = (surveys: unknown[], around: Draft = {}, own: string[] = []) =>
  lint([{ file: 'a.json', surveys, ...around }], NOW, own);
/** The places of all findings of a kind. */
const placesOf = (code: string, surveys: unknown[], around?: Draft): string[] =>
  find(surveys, around)
    .filter((one) => one.code === code)
    .map(({ survey: name, place }) => (name === undefined || name === 'a' ? place : `${name}: ${place}`));

const branch = (to: unknown, condition?: unknown): Draft => ({
  next: [{ ...(condition ? { if: condition } : {}), to }],
});
const low = { answer: { effort: { lte: 3 } } };

/** By code: what has it, at which places; and what has not. */
const CASES: Record<string, { bad: [unknown[], string[], Draft?][]; good: [unknown[], Draft?][] }> = {
  refused: {
    bad: [
      [['not a survey'], ['surveys[0]: ']],
      [only({ colour: 'red', priority: 'high' }), ['colour', 'priority']],
      [asking({ ...nps, colour: 1 }, { ...why, long: 'yes', type: 'text' }), ['questions[0].colour', 'questions[1]']],
      [asking({ ...nps, type: 'stars' }), ['questions[0].type']],
      [[], ['moments.my'], { moments: { my: { wen: { event: 'purchase' } } } }],
      [[], ['moments.my', 'moments.2nd'], { moments: { my: { oncePer: 'view' }, '2nd': { when: { exit: true } } } }],
      [[], ['moments.my', 'moments.his.when'], { moments: { my: 3, his: { when: { evnt: 'x' } } } }],
      [only({ when: { event: 'purchase', tmies: 2 } }), ['when']],
    ],
    good: [
      [only({ priority: 3, delay: '2s' })],
      [[], { moments: { comparing: { oncePer: 'visitor' }, frustration: false, my: { when: 'purchase-done' } } }],
    ],
  },
  'duplicate-survey': {
    bad: [[[survey(), survey({ when: 'no-results' })], ['id']]],
    good: [[[survey(), survey({ id: 'b', when: 'no-results' })]]],
  },
  'duplicate-question': { bad: [[asking(nps, why, nps), ['questions[2].id']]], good: [[asking(nps, why)]] },
  'duplicate-option': {
    bad: [
      [asking({ ...nps, options: [{ id: 'x' }, { id: 'y' }, { id: 'x' }] }), ['questions[0].options[2].id']],
      [asking({ ...nps, rows: [{ id: 'x' }, { id: 'x' }] }), ['questions[0].rows[1].id']],
    ],
    good: [[asking({ ...nps, options: [{ id: 'x' }, { id: 'y' }], rows: [{ id: 'x' }] })]],
  },
  'branch-to-nowhere': {
    bad: [
      [asking({ ...effort, ...branch('wyh', low) }, why), ['questions[0].next[0].to']],
      [only({ questions: [nps, why], pages: [['q'], ['why', 'who']] }), ['pages[1][1]']],
    ],
    good: [[asking({ ...effort, ...branch('end') }, why)], [only({ questions: [nps, why], pages: [['q', 'why']] })]],
  },
  'branch-loop': {
    bad: [
      [asking(effort, { ...why, ...branch('effort') }), ['questions[1].next[0].to']],
      [asking({ ...effort, ...branch('effort', low) }, why), ['questions[0].next[0].to']],
      [
        only({ questions: [{ ...effort, ...branch('why') }, why], pages: [['effort', 'why']] }),
        ['questions[0].next[0].to'],
      ],
    ],
    good: [
      [asking({ ...effort, ...branch('last', low) }, why, last)],
      // Later is what the pages say.
      [only({ questions: [effort, { ...why, ...branch('effort') }], pages: [['why'], ['effort']] })],
    ],
  },
  'unreachable-question': {
    bad: [
      [asking({ ...effort, ...branch('last') }, why, last), ['questions[1]']],
      [asking({ ...effort, ...branch('end') }, why), ['questions[1]']],
      [asking(effort, { ...why, showIf: { answer: { effort: { gt: 7 } } } }), ['questions[1].showIf']],
      [asking(effort, { ...why, showIf: { answer: { last: 'x' } } }, last), ['questions[1].showIf']],
      [asking(effort, { ...why, showIf: { all: [low, { answer: { effort: 5 } }] } }), ['questions[1].showIf']],
      [
        only({
          questions: [effort, { ...nps, ...branch('last') }, why, last],
          pages: [['effort', 'q'], ['why'], ['last']],
        }),
        ['questions[2]'],
      ],
    ],
    good: [
      [asking({ ...effort, ...branch('last', low) }, why, last)],
      [asking(effort, { ...why, showIf: low }, { ...last, showIf: { answer: { effort: { gte: 7 } } } })],
      // Its answer stands on the same page, before it.
      [only({ questions: [effort, { ...why, showIf: low }], pages: [['effort', 'why']] })],
      // Hidden to some, and then its branch is not taken.
      [asking(effort, { ...why, showIf: low, ...branch('end') }, last)],
    ],
  },
  'never-shown': {
    bad: [
      [only({ when: 'no-result' }), ['when']],
      [only({ when: 'comparing' }), ['when'], { moments: { comparing: false } }],
      [only({ when: 'mine' }), ['when'], { moments: { mine: { when: { stage: 'chekout' } } } }],
      [only({ when: { stage: 'chekout' } }), ['when']],
      [only({ when: { furthest: 'aftercare' } }), ['when']],
      [only({ when: { answer: { q: 3 } } }), ['when']],
      [only({ when: { all: [{ stage: 'cart' }, { stage: 'checkout' }] } }), ['when']],
      [only({ when: { all: [{ event: 'search' }, { not: { event: 'search' } }] } }), ['when']],
      [only({ when: { any: [{ stage: 'x' }, { moment: 'y' }] } }), ['when']],
      [only({ when: { cart: { value: { gte: 50, lt: 50 } } } }), ['when']],
      [only({ audience: { all: [{ visitor: 'new' }, { visits: { gte: 3 } }] } }), ['audience']],
      [only({ when: { stage: 'cart' }, audience: { stage: 'purchase' } }), ['audience']],
      [only({ sample: 0 }), ['sample']],
      [only({ schedule: { from: '2026-10-01T00:00:00Z', until: '2026-11-01T00:00:00Z' } }), ['schedule.until']],
      [only({ schedule: { from: '2027-02-01T00:00:00Z', until: '2027-01-01T00:00:00Z' } }), ['schedule']],
    ],
    good: [
      [only({ when: 'no-results' })],
      [only({ when: 'mine' }), { moments: { mine: { when: { stage: 'cart' } } } }],
      [only({ when: { stage: 'trial' } }), { stages: { trial: ['trial_started'] } }],
      [only({ when: { any: [{ stage: 'x' }, { stage: 'cart' }] } })],
      [only({ when: { not: { all: [{ stage: 'cart' }, { event: 'search' }] } } })],
      [only({ when: { all: [{ cart: { value: { gte: 50 } } }, { cart: { value: { lte: 50 } } }] } })],
      [
        only({
          audience: {
            all: [{ visitor: 'returning' }, { visits: { gte: 3 } }, { device: 'touch' }, { device: 'phone' }],
          },
        }),
      ],
      [only({ sample: 0.1, schedule: { from: '2026-12-01T00:00:00Z' } })],
      [only({ when: undefined })],
    ],
  },
  'never-comes': {
    bad: [[[], ['moments.mine.when'], { moments: { mine: { when: { stage: 'chekout' } } } }]],
    good: [[[], { moments: { mine: { when: { stage: 'checkout' } }, comparing: false } }]],
  },
  'survey-competes': {
    bad: [
      [[survey(), survey({ id: 'b' })], ['b: when']],
      [[survey({ when: 'purchase-done' }), survey({ id: 'b', when: { moment: 'purchase-done' } })], ['b: when']],
    ],
    good: [
      [[survey(), survey({ id: 'b', priority: 1 })]],
      [[survey(), survey({ id: 'b', when: 'no-results' })]],
      [[survey({ audience: { device: 'phone' } }), survey({ id: 'b', audience: { device: 'desktop' } })]],
      [[survey({ when: undefined }), survey({ id: 'b', when: undefined })]],
      [
        [
          survey({ schedule: { until: '2026-12-01T00:00:00Z' } }),
          survey({ id: 'b', schedule: { from: '2026-12-01T00:00:00Z' } }),
        ],
      ],
    ],
  },
  'unknown-event': {
    bad: [
      [only({ when: { event: 'purchas' } }), ['when.event']],
      [only({ when: { event: 'search', without: { event: 'view_items' } } }), ['when.without.event']],
      [only({ when: { sequence: [{ event: 'add_to_cart' }, { event: 'remove_cart' }] } }), ['when.sequence[1].event']],
      [
        only({ when: { all: [{ not: { count: { add_to_carts: { gte: 1 } } } }] } }),
        ['when.all[0].not.count.add_to_carts'],
      ],
      [only({ when: { distinct: { view_itm: 'items.0.item_id', gte: 4 } } }), ['when.distinct.view_itm']],
      [asking(effort, { ...why, showIf: { event: 'purchas' } }), ['questions[1].showIf.event']],
      [[], ['moments.mine.when.event'], { moments: { mine: { when: { event: 'serach' } } } }],
    ],
    good: [[only({ when: { event: 'view_item' } })], [only({ when: { event: 'trial_started' } })]],
  },
  'own-event': {
    bad: [
      // Said once, however often it is named.
      [
        [
          survey({ when: { event: 'report_created' } }),
          survey({ id: 'b', when: { event: 'report_created', times: 2 } }),
        ],
        ['when.event'],
      ],
    ],
    good: [[only({ when: { event: 'trial_started' } }), { stages: { trial: ['trial_started'] } }]],
  },
  'unknown-moment': {
    bad: [
      [only({ when: 'purchase-dome' }), ['when']],
      [only({ when: { any: [{ event: 'search' }, { moment: 'x' }] } }), ['when.any[1].moment']],
    ],
    good: [[only({ when: 'purchase-done' })]],
  },
  'unknown-stage': {
    bad: [[only({ when: { any: [{ event: 'search' }, { furthest: 'chekout' }] } }), ['when.any[1].furthest']]],
    good: [[only({ when: { furthest: 'checkout' } })]],
  },
  'missing-translation': {
    bad: [
      [asking({ ...nps, label: { en: 'a', nl: 'b' }, help: { en: 'c' } }), ['questions[0].help']],
      [only({ questions: [{ ...nps, label: { en: 'a', nl: 'b' } }], thanks: 'Thanks' }), ['thanks']],
      [
        asking({ ...nps, label: { en: 'a', nl: 'b' }, options: [{ id: 'x', label: { nl: 'c' } }] }),
        ['questions[0].options[0].label'],
      ],
    ],
    good: [
      [asking(nps, why)],
      [asking({ ...nps, label: { en: 'a', nl: 'b' }, help: { en: 'c', nl: 'd', 'nl-BE': 'e' } })],
      // A name may be the same in every language.
      [asking({ ...nps, label: { en: 'a', nl: 'b' }, options: [{ id: 'x', label: 'iDEAL' }] })],
    ],
  },
  'long-label': {
    bad: [[asking({ ...nps, label: { en: 'x'.repeat(121) } }), ['questions[0].label.en']]],
    good: [[asking({ ...nps, label: 'x'.repeat(120), help: 'x'.repeat(500) })]],
  },
  'text-over-limit': {
    bad: [[asking({ ...nps, label: 'x'.repeat(5000) }), ['questions[0].label']]],
    good: [[asking({ ...nps, help: 'x'.repeat(2000) })]],
  },
  'html-in-text': {
    bad: [
      [asking({ ...nps, label: 'How <b>likely</b>?' }), ['questions[0].label']],
      [only({ thanks: { title: 'Thanks', text: 'See <a href="/x">this</a>' } }), ['thanks.text']],
      [asking({ ...nps, help: 'Fish &amp; chips' }), ['questions[0].help']],
    ],
    good: [[asking({ ...nps, label: 'Is 3 < 5 && 5 > 3? We <3 you, Q&A' })]],
  },
  'unknown-fill-in': {
    bad: [
      [asking(effort, { ...why, label: 'Why {{answers.efort}}?' }), ['questions[1].label']],
      [asking({ ...effort, label: '{{ answers.why }}' }, why), ['questions[0].label']],
      [only({ thanks: { en: 'Bye {{name}}' } }), ['thanks.en']],
      [only({ thanks: 'Bye {{traits}}' }), ['thanks']],
    ],
    good: [
      [
        asking(effort, {
          ...why,
          label: 'Why {{answers.effort}}, {{traits.name}}?',
          help: '{{event.items.0.item_name}}',
        }),
      ],
      [only({ thanks: 'A {{answers.q}}, thank you' })],
    ],
  },
  'low-contrast': {
    bad: [
      [[], ['theme.brand'], { theme: { brand: '#ffe08a' } }],
      [[], ['theme.brand'], { theme: { brand: 'rgb(20, 30, 40)' } }],
      [only({ theme: { brand: 'hsl(50 100% 80%)', scheme: 'light' } }), ['theme.brand']],
    ],
    good: [
      [[], { theme: { brand: '#2a78c8' } }],
      [[], { theme: { brand: '#123', scheme: 'light' } }],
    ],
  },
  'unread-colour': {
    bad: [[[], ['theme.brand'], { theme: { brand: 'var(--shop)' } }]],
    good: [[[], { theme: { radius: '0' } }]],
  },
  'broken-target': {
    bad: [
      [only({ display: { mode: 'inline', target: '#slot >' } }), ['display.target']],
      [only({ when: { not: { element: 'div[data-x' } } }), ['when.not.element']],
    ],
    good: [[only({ display: { mode: 'inline', target: '#slot' }, when: { element: '.a:not(.b)' } })]],
  },
  'long-survey': {
    bad: [[asking(...Array.from({ length: 8 }, (_, at) => ({ ...why, id: `q${at}` }))), ['questions']]],
    good: [
      [
        asking(
          { id: 's', type: 'statement', label: 'Hi' },
          ...Array.from({ length: 7 }, (_, at) => ({ ...why, id: `q${at}` })),
        ),
      ],
    ],
  },
};

describe.each(Object.keys(CASES))('%s', (code) => {
  const { bad, good } = CASES[code]!;
  test('is found where it is', () => {
    const found = bad.map(([surveys, , around]) => placesOf(code, surveys, around));
    expect(found).toEqual(bad.map(([, places]) => places));
  });
  test('is not found where it only looks like it', () => {
    expect(good.length).toBeGreaterThan(0);
    expect(good.map(([surveys, around]) => placesOf(code, surveys, around))).toEqual(good.map(() => []));
  });
});

describe('a finding', () => {
  test('says what, why and what to do, at a question that is named', () => {
    const [found] = find(asking({ ...effort, ...branch('wyh', low) }, why)).filter(
      ({ code }) => code === 'branch-to-nowhere',
    );
    expect(found).toEqual({
      file: 'a.json',
      survey: 'a',
      question: 'effort',
      severity: 'error',
      code: 'branch-to-nowhere',
      place: 'questions[0].next[0].to',
      what: 'Leads to "wyh", and this survey has no such question.',
      why: 'Whoever comes here cannot be taken on.',
      fix: 'Name a question of this survey: did you mean "why"? To stop asking, write "end".',
    });
  });

  test('is a sentence in each part, whatever it is of', () => {
    const all = Object.values(CASES).flatMap(({ bad }) => bad.flatMap(([surveys, , around]) => find(surveys, around)));
    expect(all.length).toBeGreaterThan(50);
    expect(all.filter(({ what, why: reason, fix }) => [what, reason, fix].some((text) => text.length < 8))).toEqual([]);
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set(Object.keys(CASES)));
  });

  test('is told once: what the check refuses is left to the rule that says it better', () => {
    expect(find(asking(nps, why, nps)).map(({ code }) => code)).toEqual(['duplicate-question']);
  });

  test('knows of other files: ids, competitors and moments', () => {
    const files = [
      { file: 'a.json', surveys: [survey()], moments: { mine: { when: { event: 'search' } } } },
      { file: 'b.json', surveys: [survey({ when: 'mine' }), survey({ id: 'c' })] },
    ];
    const found = lint(files, NOW).map(({ file, code, what }) => [file, code, what.includes('a.json')]);
    expect(found).toEqual([
      ['b.json', 'duplicate-survey', true],
      ['b.json', 'survey-competes', true],
    ]);
  });

  test('names which of two wins', () => {
    const [found] = find([survey(), survey({ id: 'b' })]);
    expect(found!.why).toContain('"a" wins because it stands first');
  });

  test('an event of your own is known once you say so', () => {
    expect(find(only({ when: { event: 'report_created' } }), {}, ['report_created'])).toEqual([]);
  });
});

test('whatever stands in a file, lint looks it over', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const member = fc.constantFrom(
    'id',
    'when',
    'audience',
    'questions',
    'pages',
    'thanks',
    'schedule',
    'display',
    'theme',
  );
  const inner = fc.dictionary(
    fc.constantFrom('id', 'type', 'label', 'showIf', 'next', 'options', 'if', 'to', 'all', 'not'),
    json,
  );
  const wild = fc.dictionary(member, fc.oneof(json, inner, fc.array(inner, { maxLength: 4 })), { maxKeys: 6 });
  fc.assert(
    fc.property(fc.array(fc.oneof(json, wild), { maxLength: 3 }), json, json, (surveys, moments, theme) => {
      expect(Array.isArray(find(surveys, { moments, stages: theme, theme }))).toBe(true);
    }),
  );
});

test('the events are those of docs/vocabulary.md', () => {
  const [, rows = ''] = readText('docs/vocabulary.md').split('\n## Events\n');
  const names = [...rows.split('\n## ')[0]!.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!);
  expect([...eventNames].sort()).toEqual(names.sort());
});

test('the grounds are those of the widget', () => {
  const tokens = readText('packages/widget/src/ui/theme/tokens.ts');
  const [light, dark] = [...tokens.matchAll(/--kb-ground:(#\w+)/g)].map(([, colour]) => colour!);
  expect([light!.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'), dark]).toEqual([GROUNDS.light, GROUNDS.dark]);
});

describe('isSelector', () => {
  test.each([
    '#slot',
    '.a.b',
    'main > p ~ .x, [data-kb="a b"] *',
    'a:not(.b, :is(#c)):hover::before',
    'li:nth-child(2n + 1)',
    '[href^=https i]',
    '#a\\:b',
    'é',
    ':root',
    ':has(> img)',
    'svg|a, *|*'.replace('svg|a, *|*', '*'),
  ])('%s is one', (text) => expect(isSelector(text)).toBe(true));
  test.each([
    '',
    '#',
    '.',
    '#slot >',
    '> a',
    'a,,b',
    'a[',
    'a[b=]',
    'a)',
    ':not()',
    ':not(',
    '#1a',
    'a{}',
    '..a',
    'a::',
  ])('%s is none', (text) => expect(isSelector(text)).toBe(false));
});

test.each([
  ['purchas', 'purchase', true],
  ['add_to_carts', 'add_to_cart', true],
  ['report_created', 'refund', false],
  ['plan_viewed', 'page_view', false],
  ['x', 'search', false],
])('isNear(%s, %s) is %s', (name, other, near) => expect(isNear(name, other)).toBe(near));
