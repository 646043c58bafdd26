// The live view of visits: what a signal changes, what a visit is narrowed by, and what a story comes down to.

import { expect, test } from '@jest/globals';
import { addSignal } from '../../../packages/dashboard/src/parts/visits/addSignal';
import { hasKind, isOfKind, kinds, readKind } from '../../../packages/dashboard/src/parts/visits/kinds';
import { listTroubles, stagePath } from '../../../packages/dashboard/src/parts/visits/summary';
import type { Signal, Visit } from '../../../packages/dashboard/src/readings';

const time = '2026-11-22T10:00:00.000Z';
const signal = (name: string, more: Partial<Signal> = {}): Signal => ({ id: name, name, time, props: {}, ...more });
const visit: Visit = {
  id: 's_1',
  revision: 5,
  began: time,
  last: time,
  stage: 'search',
  furthest: 'search',
  signals: 2,
  acts: 1,
  weights: {},
  moments: [],
  latest: signal('search'),
};
const step = (name: string, stage = 'search', more = {}) => ({ name, time, stage, ...more });

test('a signal is added once: what the list has counted in already changes nothing', () => {
  const cart = signal('add_to_cart', { position: 6, stage: 'cart', at: '2026-11-22T10:00:09.000Z' });
  const after = addSignal(visit, cart);
  expect(after).toMatchObject({ revision: 6, stage: 'cart', furthest: 'cart', signals: 3, acts: 2, latest: cart });
  expect(after.last).toBe('2026-11-22T10:00:09.000Z');
  expect(addSignal(after, cart)).toBe(after);
  // A figure that is good is counted, and is not what the visitor did last.
  const quick = signal('web_vital', { position: 7, props: { metric: 'LCP', value: 900, rating: 'good' } });
  expect(addSignal(after, quick)).toMatchObject({ signals: 4, latest: cart });
  expect(addSignal(visit, signal('search', { position: 5 }))).toBe(visit);
});

test('visits are narrowed by what happened in them', () => {
  const of = (more: Partial<Visit>) => kinds.filter((kind) => hasKind({ ...visit, acts: 0, ...more }, kind));
  expect(of({})).toEqual(['all']);
  expect(of({ acts: 1 })).toEqual(['all', 'acts']);
  expect(of({ weights: { slow: 1 } })).toEqual(['all', 'frustration']);
  expect(of({ weights: { quiet: 3, plain: 1 } })).toEqual(['all']);
  expect(of({ moments: ['no-results'] })).toEqual(['all', 'moments']);
});

test('steps are narrowed alike; a search in vain is an act and frustrates', () => {
  const of = (one: ReturnType<typeof step>) => kinds.filter((kind) => isOfKind(one, kind));
  expect(of(step('search', 'search', { results_count: 0 }))).toEqual(['all', 'acts', 'frustration']);
  expect(of(step('moment'))).toEqual(['all', 'moments']);
  expect(of(step('page_view'))).toEqual(['all']);
});

test('an address that asks for an unknown kind gets all', () => {
  expect([readKind('moments'), readKind('constructor'), readKind(undefined)]).toEqual(['moments', 'all', 'all']);
});

test('the path tells each change of stage, also the way back', () => {
  const steps = ['', 'search', 'search', 'cart', 'search'].map((stage) => step('x', stage));
  expect(stagePath(steps)).toEqual(['search', 'cart', 'search']);
});

test('what went wrong is told once, with how often', () => {
  const steps = [step('dead_click', 'cart', { times: 2 }), step('search'), step('rage_click'), step('dead_click')];
  expect(listTroubles(steps)).toEqual([
    { text: 'Clicked on something that did nothing', weight: 'frustration', times: 3 },
    { text: 'Clicked in one place again and again', weight: 'frustration', times: 1 },
  ]);
});
