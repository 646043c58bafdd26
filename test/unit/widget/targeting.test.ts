// Asking at the right moment: what waits is asked later, what no longer fits is not, and each reason is told once.

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { DecideState } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';
import { createTargeting, type Targeting } from '../../../packages/widget/src/targeting/createTargeting';

const survey = (id: string, more: Partial<Survey> = {}): Survey => ({
  id,
  questions: [],
  when: { stage: 'cart' },
  ...more,
});

/** A page on which everything can be turned by hand. */
function startPage(surveys: Survey[], { headless = false, waits = [] as string[] } = {}) {
  const page = {
    stage: 'arrive',
    url: 'https://shop.test/cart',
    now: Date.parse('2026-11-22T10:00:00Z'),
    marks: () => [],
  };
  const state: DecideState = {
    shown: {},
    session: { asked: 0, own: false },
    onScreen: false,
    typing: false,
    context: page,
  };
  const told = new Set<string>();
  const log: string[] = [];
  let waiting = waits;
  let offered: string | undefined;
  let fits = (): boolean => false;
  const targeting: Targeting = createTargeting({
    surveys: () => surveys,
    context: () => page,
    state: () => state,
    now: () => page.now,
    repeat: {
      waits: () => waiting,
      wait: (id, is) => {
        waiting = is ? [...new Set([...waiting, id])] : waiting.filter((one) => one !== id);
      },
      isNews: (what) => told.size < told.add(what).size,
    },
    show: headless
      ? undefined
      : (one, asked) => {
          fits = asked;
          log.push(`show ${one.id}`);
        },
    offer: (one) => {
      offered = one?.id;
    },
    suppressed: (one, reason) => log.push(`${one.id} ${reason}`),
  });
  return {
    ...{ page, state, log, targeting },
    waits: () => waiting,
    offered: () => offered,
    fits: () => fits(),
    pass(ms: number) {
      page.now += ms;
      jest.advanceTimersByTime(ms);
    },
  };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('what has to wait is asked at the next quiet moment, though its condition is over by then', () => {
  const { page, state, log, targeting, waits, pass } = startPage([survey('a')]);
  Object.assign(page, { stage: 'cart' });
  state.typing = true;
  targeting.look();
  expect([log, waits()]).toEqual([['a typing'], ['a']]);
  page.stage = 'checkout';
  pass(3000);
  expect(log).toEqual(['a typing']);
  state.typing = false;
  pass(1000);
  expect([log, waits()]).toEqual([['a typing', 'show a'], []]);
  pass(60_000);
  expect(log).toEqual(['a typing', 'show a']);
});

test('a moment that has waited since an earlier page is not asked for again, the address and the audience are', () => {
  const when = { all: [{ event: 'purchase' }, { url: '/cart*' }] };
  const audience = { stage: 'cart' };
  const { page, log, targeting } = startPage([survey('a', { when, audience })], { waits: ['a'] });
  page.url = 'https://shop.test/help';
  targeting.look();
  expect(log).toEqual([]);
  page.url = 'https://shop.test/cart/2';
  targeting.look();
  expect(log).toEqual(['a audience']);
  page.stage = 'cart';
  targeting.look();
  expect(log).toEqual(['a audience', 'show a']);
});

test('while it is fetched the moment may pass: it waits, and is asked later', () => {
  const { page, state, log, targeting, fits, pass } = startPage([survey('a')]);
  page.stage = 'cart';
  targeting.look();
  state.typing = true;
  expect(fits()).toBe(false);
  pass(1000);
  state.typing = false;
  pass(1000);
  expect(log).toEqual(['show a', 'a typing', 'show a']);
  expect(fits()).toBe(true);
});

test.each([
  [{ url: '/cart' }, false],
  [{ not: { url: '/help' } }, false],
  [{ all: [{ event: 'x' }, { not: { url: '/help' } }] }, false],
  [{ any: [{ event: 'x' }, { url: '/cart' }] }, true],
  [{ any: [{ url: '/faq' }, { url: '/cart' }] }, false],
  [{ not: { event: 'x' } }, true],
  [{ stage: 'cart' }, true],
])('after going on to /help, %j still fits: %s', (when, expected) => {
  const { page, targeting, fits } = startPage([survey('a', { when: { any: [{ stage: 'cart' }, when] } })]);
  const only = startPage([survey('a', { when })], { waits: ['a'] });
  page.stage = 'cart';
  targeting.look();
  expect(fits()).toBe(true);
  only.page.url = 'https://shop.test/help';
  only.targeting.look();
  expect(only.log).toEqual(expected ? ['show a'] : []);
});

test('what waits long enough is offered, until it is asked', () => {
  const { page, state, targeting, offered, pass } = startPage([survey('a')]);
  page.stage = 'cart';
  state.video = true;
  targeting.look();
  pass(4000);
  expect(offered()).toBeUndefined();
  pass(2000);
  expect(offered()).toBe('a');
  state.video = false;
  pass(1000);
  expect(offered()).toBeUndefined();
});

test('every survey whose time has come is told of, each reason once; one whose time has not come is not', () => {
  const held = { shown: { old: { outcome: 'answered' as const, at: 0, times: 1, asked: 0 } } };
  const { page, state, log, targeting } = startPage([
    survey('old'),
    survey('new'),
    survey('never', { when: { stage: 'purchase' } }),
  ]);
  Object.assign(state, held);
  page.stage = 'cart';
  state.click = true;
  targeting.look();
  targeting.look();
  state.typing = true;
  targeting.look();
  expect(log).toEqual(['old repeat', 'new click', 'new typing']);
});

test('a refusal sets no timer, and is looked at again when something happens', () => {
  const { page, log, targeting } = startPage([survey('a', { audience: { device: 'phone' } })]);
  page.stage = 'cart';
  targeting.look();
  expect([log, jest.getTimerCount()]).toEqual([['a audience'], 0]);
  Object.assign(page, { device: 'phone' });
  targeting.look();
  expect(log).toEqual(['a audience', 'show a']);
});

describe('without an interface', () => {
  test('the next survey stays the next one until it is told as shown', () => {
    const [one, two] = [survey('low'), survey('high', { priority: 1 })];
    const { page, log, targeting } = startPage([one, two], { headless: true });
    page.stage = 'cart';
    targeting.look();
    targeting.look();
    expect([targeting.next()?.id, targeting.next()?.id, log]).toEqual(['high', 'high', []]);
    targeting.settle(two);
    expect(targeting.next()?.id).toBe('low');
  });

  test('what had to wait on an earlier page is the next one', () => {
    const { state, targeting } = startPage([survey('a')], { headless: true, waits: ['a'] });
    expect(targeting.next()?.id).toBe('a');
    state.hidden = true;
    expect(targeting.next()).toBeNull();
  });
});

test('explain gives every condition of when and audience', () => {
  const when = { all: [{ stage: 'cart' }, { not: { url: '/help' } }] };
  const { page, targeting, state } = startPage([
    survey('a', { when, audience: { device: 'phone' } }),
    survey('b', { when: 'x' }),
  ]);
  const conditions = (stage: boolean) => [
    { condition: { stage: 'cart' }, value: stage },
    { condition: { url: '/help' }, value: false, negated: true },
    { condition: { device: 'phone' }, value: false },
  ];
  expect(targeting.explain('a')).toEqual([
    { survey: 'a', decision: 'refuse', reason: 'when', conditions: conditions(false) },
  ]);
  page.stage = 'cart';
  expect(targeting.explain('a')[0]).toMatchObject({
    decision: 'refuse',
    reason: 'audience',
    conditions: conditions(true),
  });
  Object.assign(page, { device: 'phone' });
  state.click = true;
  expect(targeting.explain().map(({ survey: id, decision, reason }) => `${id} ${decision} ${reason}`)).toEqual([
    'a wait click',
    'b refuse when',
  ]);
});
