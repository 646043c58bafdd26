// The journey: stages row by row, the trail, the counts, and what tabs know put together.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addMarks,
  advance,
  emptyJourney,
  furtherStage,
  type JourneyPart,
  MAX_MARKS,
  MAX_TRAIL_STEPS,
  mergeParts,
  stageOf,
  tellJourney,
  trailStep,
} from '@klankbord/protocol/journey';
import type { JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import { idOf, makeEvent } from './support/makeEvents';

const play = (events: KlankbordEvent[], keys: string[] = []): JourneyPart =>
  events.reduce(
    (part, event) =>
      advance(
        part,
        event,
        undefined,
        keys.map((key) => ({ key })),
      ),
    emptyJourney(),
  );

describe('stages', () => {
  const table: [stage: string, names: string[]][] = [
    ['search', ['search', 'view_item_list', 'filter_item_list']],
    ['consider', ['select_item', 'view_item', 'add_to_wishlist']],
    ['cart', ['add_to_cart', 'remove_from_cart', 'view_cart', 'coupon']],
    ['checkout', ['begin_checkout', 'checkout_step', 'add_shipping_info', 'add_payment_info', 'checkout_error']],
    ['purchase', ['purchase']],
    ['aftercare', ['refund', 'order_cancel']],
  ];

  test.each(table.flatMap(([stage, names]) => names.map((name) => [name, stage])))('%s sets %s', (name, stage) => {
    expect(stageOf({ name: name! })).toBe(stage);
    expect(play([makeEvent(1, name!)]).stage).toBe(stage);
  });

  test.each(['page_view', 'scroll_depth', 'feedback', 'moment', 'login', 'sofa_configured'])('%s sets none', (name) => {
    expect(stageOf({ name })).toBeUndefined();
    expect(play([makeEvent(1, 'view_item'), makeEvent(2, name)]).stage).toBe('consider');
    expect(play([makeEvent(1, name)]).stage).toBe('arrive');
  });

  test.each([
    ['https://shop.example/account/orders', 'aftercare'],
    ['https://shop.example/orders/42?tab=1', 'aftercare'],
    ['https://shop.example/returns#top', 'aftercare'],
    ['https://shop.example/?q=/orders', undefined],
    ['https://orders.example/', undefined],
  ])('a page view of %s sets %s', (url, stage) => {
    expect(stageOf({ name: 'page_view', page: { url } })).toBe(stage);
    expect(stageOf({ name: 'scroll_depth', page: { url } })).toBeUndefined();
  });

  test('the stage may go back, furthest does not, and aftercare is never furthest', () => {
    const part = play([makeEvent(1, 'add_to_cart'), makeEvent(2, 'search'), makeEvent(3, 'refund')]);
    expect([part.stage, part.furthest]).toEqual(['aftercare', 'cart']);
    expect(furtherStage('purchase', 'search')).toBe('purchase');
    expect(furtherStage('arrive', 'aftercare')).toBe('arrive');
  });

  test('another table replaces this one, addresses included', () => {
    const stages = { arrive: [], quote: ['ask_quote', '/offerte/*'] };
    expect(stageOf({ name: 'ask_quote' }, stages)).toBe('quote');
    expect(stageOf({ name: 'page_view', page: { url: 'https://x.example/offerte/1' } }, stages)).toBe('quote');
    expect(stageOf({ name: 'purchase' }, stages)).toBeUndefined();
    expect(advance(emptyJourney(), makeEvent(1, 'ask_quote'), stages).furthest).toBe('quote');
  });
});

describe('the trail', () => {
  const listed =
    'search_term results_count item_id item_name item_category value currency quantity step kind status moment metric rating'.split(
      ' ',
    );

  test('a step keeps the listed fields and no other', () => {
    const props = Object.fromEntries([...listed, 'email', 'message', 'items2'].map((key) => [key, `${key}!`]));
    const step = trailStep(makeEvent(1, 'search', props), 'search');
    expect(Object.keys(step).sort()).toEqual(['id', 'name', 'stage', 'time', ...listed].sort());
  });

  test('the first item stands for the list, except where a list was shown', () => {
    const props: JsonObject = {
      value: 10,
      items: [{ item_id: 'A', item_name: 'Hat', quantity: 2, price: 5 }, { item_id: 'B' }],
    };
    expect(trailStep(makeEvent(1, 'add_to_cart', props), 'cart')).toMatchObject({
      item_id: 'A',
      item_name: 'Hat',
      quantity: 2,
      value: 10,
    });
    expect(trailStep(makeEvent(1, 'view_item_list', props), 'search')).not.toHaveProperty('item_id');
  });

  test.each([
    ['https://shop.example/p/42?token=1#top', '/p/42'],
    ['https://shop.example', '/'],
    ['https://shop.example?x=1', '/'],
    ['/relative/path?x', '/relative/path'],
  ])('a page view of %s keeps the path %s', (url, path) => {
    expect(trailStep(makeEvent(1, 'page_view', {}, { page: { url } }), 'arrive').path).toBe(path);
    expect(trailStep(makeEvent(1, 'search', {}, { page: { url } }), 'search')).not.toHaveProperty('path');
  });

  test('objects and lists in a field are left out', () => {
    expect(trailStep(makeEvent(1, 'search', { search_term: ['a'], kind: { a: 1 } }), 'search')).not.toMatchObject({
      search_term: expect.anything(),
    });
  });

  test('what Klankbord does itself is counted, and is no step', () => {
    const names = ['feedback_shown', 'feedback_dismissed', 'consent', 'identify', 'session_start'];
    const part = play(names.map((name, i) => makeEvent(i, name)));
    expect(part.trail).toEqual([]);
    expect(part.counts).toEqual(Object.fromEntries(names.map((name) => [name, 1])));
    expect(play([makeEvent(1, 'feedback')]).trail).toHaveLength(1);
  });

  test('holds the last 50 steps', () => {
    const part = play(Array.from({ length: 120 }, (_, i) => makeEvent(i, 'view_item', { value: i })));
    expect(part.trail.map(({ value }) => value)).toEqual(Array.from({ length: MAX_TRAIL_STEPS }, (_, i) => 70 + i));
    expect(part.counts.view_item).toBe(120);
  });

  test('what is told has no ids and is a copy', () => {
    const part = play([
      makeEvent(1, 'search', { search_term: 'hat' }),
      makeEvent(2, 'moment', { moment: 'no-results' }),
    ]);
    const told = tellJourney(part);
    expect(told.trail[0]).toEqual({
      name: 'search',
      time: '2026-11-22T10:00:01.000Z',
      stage: 'search',
      search_term: 'hat',
    });
    expect(told).not.toHaveProperty('cart');
    told.moments.push('mine');
    told.counts.search = 99;
    expect([part.moments, part.counts.search]).toEqual([['no-results'], 1]);
  });
});

describe('marks', () => {
  test('one for each event, the newest 20', () => {
    const events = Array.from({ length: 30 }, (_, i) => makeEvent(i, 'search'));
    const again = [...events, events[29]!, events[3]!];
    const marks = again.reduce((all, event) => addMarks(all, [{ key: 'search' }], event), {});
    expect(marks).toEqual({ search: events.slice(-MAX_MARKS).map(({ id, time }) => ({ id, ms: Date.parse(time) })) });
  });

  test('an occurrence with a known value replaces the older one, also that of another tab', () => {
    const seen = (...list: [n: number, value: string][]) =>
      list.reduce((all, [n, value]) => addMarks(all, [{ key: 'x', value }], makeEvent(n, 'view_item')), {});
    const valuesOf = (marks: JourneyPart['marks']) => marks.x!.map(({ id, value }) => [id, value]);
    const one = seen([1, 'a'], [2, 'b'], [5, 'a']);
    expect(valuesOf(one)).toEqual([
      [idOf(2), 'b'],
      [idOf(5), 'a'],
    ]);
    const other = seen([3, 'b'], [4, 'a']);
    const merged = mergeParts([
      { ...emptyJourney(), marks: one },
      { ...emptyJourney(), marks: other },
    ]);
    expect(valuesOf(merged.marks)).toEqual([
      [idOf(3), 'b'],
      [idOf(5), 'a'],
    ]);
  });

  test('carry the view where it is asked for', () => {
    expect(addMarks({}, [{ key: '@search', view: 'w_1' }], makeEvent(1, 'search'))['@search']).toMatchObject([
      { view: 'w_1' },
    ]);
  });
});

describe('tabs put together', () => {
  const NAMES = [
    'page_view',
    'search',
    'view_item',
    'add_to_cart',
    'view_cart',
    'purchase',
    'moment',
    'refund',
    'consent',
  ];
  /** A session's events in order, each with the tab it happened in. */
  const session = fc
    .array(
      fc.record({
        name: fc.constantFrom(...NAMES),
        tab: fc.integer({ min: 0, max: 3 }),
        n: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 90 },
    )
    .map((steps) =>
      steps.map(({ name, tab, n }, i) => ({
        tab,
        event: makeEvent(i, name, {
          moment: `m${n}`,
          currency: 'EUR',
          items: [{ item_id: `i${n}`, price: n, quantity: n }],
        }),
      })),
    );
  const partsOf = (steps: { tab: number; event: KlankbordEvent }[]): JourneyPart[] =>
    [0, 1, 2, 3].map((tab) =>
      play(
        steps.flatMap((step) => (step.tab === tab ? [step.event] : [])),
        ['x'],
      ),
    );
  /** Moments have no order over tabs. */
  const plain = (part: JourneyPart): JourneyPart => ({ ...part, moments: [...part.moments].sort() });

  test('any order and any grouping gives the same', () => {
    fc.assert(
      fc.property(session, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (steps, order) => {
        const parts = partsOf(steps);
        const [a, b, c, d] = order.map((i) => parts[i]!) as [JourneyPart, JourneyPart, JourneyPart, JourneyPart];
        const together = plain(mergeParts(parts));
        expect(plain(mergeParts([a, b, c, d]))).toEqual(together);
        expect(plain(mergeParts([mergeParts([a, b]), mergeParts([c, d])]))).toEqual(together);
        expect(plain(mergeParts([a, mergeParts([b, mergeParts([c, d])])]))).toEqual(together);
      }),
    );
  });

  test('tabs know together what one tab would know', () => {
    const withoutStage = (part: JourneyPart) =>
      plain({ ...part, trail: part.trail.map((step) => ({ ...step, stage: '' })) });
    fc.assert(
      fc.property(session, (steps) => {
        const one = play(
          steps.map(({ event }) => event),
          ['x'],
        );
        const merged = mergeParts(partsOf(steps));
        expect(withoutStage(merged)).toEqual(withoutStage(one));
        expect(tellJourney(merged).cart).toEqual(tellJourney(one).cart);
        expect(merged.trail.length).toBeLessThanOrEqual(MAX_TRAIL_STEPS);
      }),
    );
  });

  test('counts conserve: as many as there were events', () => {
    fc.assert(
      fc.property(session, (steps) => {
        const counts = Object.values(mergeParts(partsOf(steps)).counts);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(steps.length);
      }),
    );
  });

  test('the newest stage wins, the furthest of all stays', () => {
    const one = play([makeEvent(1, 'add_to_cart'), makeEvent(5, 'search')]);
    const other = play([makeEvent(3, 'view_item')]);
    expect(mergeParts([one, other])).toMatchObject({ stage: 'search', stageId: idOf(5), furthest: 'cart' });
    expect(mergeParts([other, one])).toMatchObject({ stage: 'search', stageId: idOf(5), furthest: 'cart' });
    expect(mergeParts([])).toEqual(emptyJourney());
  });
});

// Event names are the site's own, and this one is a member of every object.
test('an event named constructor is an event as any other', () => {
  const name = 'constructor';
  const part = advance(emptyJourney(), makeEvent(1, name), undefined, [{ key: name }]);
  expect(part.counts[name]).toBe(1);
  expect(part.cart).toEqual([]);
  expect(part.marks[name]).toHaveLength(1);
  expect(mergeParts([part, part]).counts[name]).toBe(2);
});
