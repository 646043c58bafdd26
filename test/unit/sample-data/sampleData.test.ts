// The sample data is what a browser would send: valid, in order, believable, and the same for the same seed.

import { describe, expect, test } from '@jest/globals';
import { checkSurvey } from '@klankbord/protocol/survey';
import {
  checkBatch,
  checkEvent,
  type Feedback,
  isUuid,
  type KlankbordEvent,
  MAX_BATCH_BYTES,
  MAX_EVENT_BYTES,
} from '@klankbord/protocol/wire';
import { allComments } from '../../../examples/sample-data/comments.mjs';
import { createBatches, createSampleData, createTwoPeriods } from '../../../examples/sample-data/index.mjs';
import { surveys } from '../../../examples/surveys.mjs';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;

const events = createSampleData({ now: NOW, surveys }) as unknown as KlankbordEvent[];
const answers = events.filter(({ name }) => name === 'feedback');
const feedbackOf = (event: KlankbordEvent): Feedback => event.props as unknown as Feedback;
const mean = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

test('the surveys of the shop are right', () => {
  expect(surveys.map((survey) => checkSurvey(survey)).filter(({ ok }) => !ok)).toEqual([]);
  expect(surveys.map(({ id }) => id)).toEqual(['order-experience', 'payment', 'nothing-found']);
});

describe('on the wire', () => {
  test('every event passes the validator', () => {
    expect(events.map((event) => checkEvent(event)).filter(({ ok }) => !ok)).toEqual([]);
    expect(events.every((event) => Buffer.byteLength(JSON.stringify(event)) <= MAX_EVENT_BYTES)).toBe(true);
  });

  test('ids are UUIDv7 with the time of the event, each once', () => {
    expect(events.every(({ id }) => isUuid(id) && id[14] === '7')).toBe(true);
    const apart = events.map(({ id, time }) =>
      Math.abs(Number.parseInt(id.replace('-', '').slice(0, 12), 16) - Date.parse(time)),
    );
    expect(Math.max(...apart)).toBeLessThan(50);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  test('batches keep to the limits and hold every event once', () => {
    const batches = [...createBatches(events, 'sample')];
    expect(batches.map((batch) => checkBatch(batch)).filter(({ ok }) => !ok)).toEqual([]);
    expect(Math.max(...batches.map((batch) => Buffer.byteLength(JSON.stringify(batch))))).toBeLessThanOrEqual(
      MAX_BATCH_BYTES,
    );
    expect(batches.flatMap((batch) => batch.events.map(({ id }: { id: string }) => id))).toEqual(
      events.map(({ id }) => id),
    );
  });
});

describe('believable', () => {
  test('four weeks that end now, 250 to 500 answers or nearly so, at most 36,000 events', () => {
    const times = events.map(({ time }) => Date.parse(time));
    expect(Math.max(...times)).toBeLessThanOrEqual(NOW);
    expect(Math.max(...times)).toBeGreaterThan(NOW - DAY_MS);
    expect(Math.min(...times)).toBeGreaterThan(NOW - 28 * DAY_MS);
    expect(Math.min(...times)).toBeLessThan(NOW - 27 * DAY_MS);
    expect(events.length).toBeLessThanOrEqual(36_000);
    expect(events.length).toBeGreaterThan(15_000);
    expect(answers.length).toBeGreaterThanOrEqual(250);
    expect(answers.length).toBeLessThanOrEqual(500);
  });

  test('evenings are busier than nights', () => {
    const hourOf = ({ time }: KlankbordEvent): number => new Date(time).getUTCHours();
    const starts = events.filter(({ name }) => name === 'session_start');
    const night = starts.filter((event) => hourOf(event) < 4).length;
    const evening = starts.filter((event) => hourOf(event) >= 17 && hourOf(event) < 21).length;
    expect(evening).toBeGreaterThan(night * 3);
  });

  test('within a visit things happen in order, and the stage follows the journey', () => {
    const sessions = new Map<string, KlankbordEvent[]>();
    for (const event of events) sessions.set(event.session!, [...(sessions.get(event.session!) ?? []), event]);
    expect(sessions.size).toBeGreaterThan(1000);
    for (const visit of sessions.values()) {
      expect(visit[0]!.name).toBe('session_start');
      const ids = visit.map(({ id }) => id);
      expect([...ids].sort()).toEqual(ids);
    }
    expect(events.filter(({ name }) => name === 'purchase').every(({ stage }) => stage === 'purchase')).toBe(true);
  });

  test('everything that a shop knows happens', () => {
    const names = new Set(events.map(({ name }) => name));
    const wanted = [
      'page_view',
      'search',
      'view_item',
      'add_to_cart',
      'remove_from_cart',
      'coupon',
      'begin_checkout',
      'checkout_error',
      'purchase',
      'feedback_dismissed',
    ];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
    const searches = events.filter(({ name }) => name === 'search');
    const vain = searches.filter(({ props }) => props.results_count === 0);
    expect(vain.length / searches.length).toBeGreaterThan(0.05);
    expect(vain.length / searches.length).toBeLessThan(0.4);
  });
});

describe('the planted problems', () => {
  const visits = new Map<string, KlankbordEvent[]>();
  for (const event of events) visits.set(event.session!, [...(visits.get(event.session!) ?? []), event]);
  const share = (all: KlankbordEvent[][], which: (visit: KlankbordEvent[]) => boolean): number =>
    all.filter(which).length / all.length;
  const has =
    (name: string, fits: (props: Record<string, unknown>) => boolean = () => true) =>
    (visit: KlankbordEvent[]): boolean =>
      visit.some((event) => event.name === name && fits(event.props));
  const bought = has('purchase');
  const all = [...visits.values()];

  test('vouchers are refused on phones, and cost orders', () => {
    const tried = all.filter(has('coupon'));
    const isPhone = has('session_start', ({ device }) => device === 'phone');
    const isRefused = has('coupon', ({ status }) => status === 'refused');
    expect(share(tried.filter(isPhone), isRefused)).toBeGreaterThan(0.7);
    expect(
      share(
        tried.filter((visit) => !isPhone(visit)),
        isRefused,
      ),
    ).toBeLessThan(0.2);
    expect(share(tried.filter(isRefused), bought)).toBeLessThan(share(tried, bought) - 0.1);
  });

  test('"rain jacket" finds nothing, and costs orders', () => {
    const wanted = all.filter(has('search', ({ search_term }) => search_term === 'rain jacket'));
    expect(wanted.length).toBeGreaterThan(60);
    expect(
      share(
        wanted,
        has('search', ({ results_count }) => results_count === 0),
      ),
    ).toBe(1);
    expect(share(wanted, bought)).toBeLessThan(share(all.filter(has('search')), bought));
  });

  test('cards are refused, other ways to pay are not', () => {
    const isRefused = has('checkout_error', ({ kind }) => kind === 'payment');
    const byCard = all.filter(has('add_payment_info', ({ payment_type }) => payment_type === 'card'));
    const others = all.filter(has('add_payment_info', ({ payment_type }) => payment_type !== 'card'));
    expect(share(byCard, isRefused)).toBeGreaterThan(0.45);
    expect(
      share(
        others.filter((visit) => !byCard.includes(visit)),
        isRefused,
      ),
    ).toBeLessThan(0.15);
  });
});

describe('answers', () => {
  test('of all surveys, with a story that ends before the answer', () => {
    expect(new Set(answers.map((event) => feedbackOf(event).survey!.id))).toEqual(
      new Set(['order-experience', 'payment', 'nothing-found', 'feedback']),
    );
    for (const event of answers) {
      const { context, complete } = feedbackOf(event);
      expect(context!.stage).toBe(event.stage);
      if (!complete) continue;
      expect(context!.trail!.length).toBeGreaterThan(0);
      expect(context!.trail!.every(({ time }) => Date.parse(String(time)) <= Date.parse(event.time))).toBe(true);
    }
  });

  test('an abandoned one tells no trail and no address', () => {
    const partial = answers.map(feedbackOf).filter(({ complete }) => !complete);
    expect(partial.length).toBeGreaterThan(0);
    expect(partial.filter(({ context, contact }) => context?.trail || contact)).toEqual([]);
  });

  test('scores depend on what happened', () => {
    const nps = (troubled: boolean): number[] =>
      answers.flatMap((event) => {
        const { scores, context } = feedbackOf(event);
        const hadTrouble = (context!.counts!.checkout_error ?? 0) > 0;
        return scores?.nps !== undefined && hadTrouble === troubled ? [scores.nps] : [];
      });
    expect(mean(nps(false))).toBeGreaterThan(mean(nps(true)) + 1);
  });

  test('words in two languages, none said twice, and few addresses', () => {
    const comments = answers.flatMap((event) => feedbackOf(event).comment ?? []);
    expect(new Set(allComments()).size).toBe(allComments().length);
    expect(allComments().length).toBeGreaterThanOrEqual(60);
    expect(comments.length).toBeGreaterThan(60);
    expect(comments.filter((text) => text.includes('{'))).toEqual([]);
    const locales = answers.filter((event) => feedbackOf(event).comment).map(({ locale }) => locale);
    expect(new Set(locales)).toEqual(new Set(['en', 'nl']));
    const addresses = answers.flatMap((event) => feedbackOf(event).contact?.email ?? []);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.length).toBeLessThan(answers.length / 2);
    expect(addresses.every((address) => /@example\.(?:nl|com|org)$/.test(address))).toBe(true);
  });
});

test('the same seed and the same moment give the same visits, another seed gives others', () => {
  const again = createSampleData({ now: NOW, surveys, visits: 40 });
  expect(createSampleData({ now: NOW, surveys, visits: 40 })).toEqual(again);
  expect(createSampleData({ now: NOW, surveys, visits: 40, seed: 'other' })).not.toEqual(again);
});

test('the four weeks before: another time, other visitors, no word said twice, and hardly a voucher refused', () => {
  const all = createTwoPeriods({ now: NOW, surveys }) as unknown as KlankbordEvent[];
  const from = new Date(NOW - 28 * 86_400_000).toISOString();
  const before = all.filter(({ time }) => time < from);
  expect(all.slice(before.length)).toEqual(events);
  const visitors = new Set(before.map(({ visitor }) => visitor));
  expect(events.filter(({ visitor }) => visitors.has(visitor))).toEqual([]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const words = all.flatMap((event) => (event.name === 'feedback' && feedbackOf(event).comment) || []);
  expect(new Set(words).size).toBe(words.length);
  const refused = (list: KlankbordEvent[]): number =>
    list.filter(({ name, props }) => name === 'checkout_error' && props.kind === 'voucher').length;
  expect(refused(before) * 4).toBeLessThan(refused(events));
});
