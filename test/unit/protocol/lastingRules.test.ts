// The lasting rules one by one: whom, when, how many, how often, how soon, and not on top of what was said unasked.

import { describe, expect, test } from '@jest/globals';
import { type DecideState, judge, rules, type Shown } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-22T10:00:00Z');
const survey = (more: Partial<Survey> = {}): Survey => ({ id: 's', questions: [], ...more });
const state = (more: Partial<DecideState> = {}): DecideState => ({
  shown: {},
  session: { asked: 0, own: false },
  onScreen: false,
  typing: false,
  ...more,
});
const reason = (more: Partial<DecideState>, one: Partial<Survey> = {}, now = NOW): string =>
  judge(state(more), survey(one), now).reason ?? 'show';
const past = (daysAgo: number, more: Partial<Shown> = {}): Shown => ({
  outcome: 'dismissed',
  at: NOW - daysAgo * DAY_MS,
  asked: NOW - daysAgo * DAY_MS,
  times: 1,
  ...more,
});
/** As it is kept of a visitor who is not to be known. */
const outline = (daysAgo: number, outcome: Shown['outcome'] = 'dismissed'): Shown => ({
  outcome,
  at: NOW - daysAgo * DAY_MS,
});

test('the reasons are those of the design, in its order', () => {
  expect(rules.map((rule) => rule.reason)).toEqual([
    ...['audience', 'schedule', 'sampling', 'repeat', 'display-cap', 'session-budget', 'quiet-time', 'own-feedback'],
    ...['on-screen', 'typing', 'payment', 'video', 'host-modal', 'click', 'hidden'],
  ]);
});

test('audience: a condition over the visit; unknown is no', () => {
  const context = { stage: 'cart', url: 'https://shop.test/cart', now: NOW, marks: () => [] };
  expect(reason({ context }, { audience: { stage: 'cart' } })).toBe('show');
  expect(reason({ context }, { audience: { stage: 'search' } })).toBe('audience');
  expect(reason({ context }, { audience: { nonsense: 1 } })).toBe('audience');
  expect(reason({}, { audience: { stage: 'cart' } })).toBe('audience');
});

describe('schedule', () => {
  const from = '2026-11-22T11:00:00+01:00';

  test.each<[Survey['schedule'], number, string]>([
    [{ from }, 0, 'show'],
    [{ from }, -1, 'schedule'],
    [{ until: from }, -1, 'show'],
    [{ until: from }, 0, 'schedule'],
    [{ from, until: '2026-11-22T10:00:01Z' }, 999, 'show'],
    [{ from, until: '2026-11-22T10:00:01Z' }, 1000, 'schedule'],
    [{ from: 'soon' }, 0, 'schedule'],
    [{ until: 'later' }, 0, 'schedule'],
    [{}, 0, 'show'],
  ])('%j, %d ms after 11 o’clock in Amsterdam: %s', (schedule, ms, expected) => {
    expect(reason({}, { schedule }, NOW + ms)).toBe(expected);
  });

  // What the clock on the wall says there, found by the calendar of the runtime and not by our code.
  const wall = (zone: string, ms: number): string => {
    const parts = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      timeZoneName: 'longOffset',
      dateStyle: undefined,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }).formatToParts(ms);
    const get = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    const offset = get('timeZoneName').slice(3) || '+00:00';
    return `${get('year')}-${get('month')}-${get('day')}T${get('hour')}:${get('minute')}:${get('second')}${offset}`;
  };
  // Both changes of summer time in Europe and America, the date line, half and quarter hours.
  const changes = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'];
  test.each([
    'Europe/Amsterdam',
    'America/New_York',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Niue',
  ])('is the same moment for everybody: %s, around the changes of summer time', (zone) => {
    for (const change of changes.map((text) => Date.parse(text))) {
      for (const minutes of [-90, -60, -30, -1, 0, 1, 30, 60, 90]) {
        const opens = change + minutes * 60_000;
        const schedule = { from: wall(zone, opens), until: wall(zone, opens + 3_600_000) };
        expect(reason({}, { schedule }, opens - 1)).toBe('schedule');
        expect(reason({}, { schedule }, opens)).toBe('show');
        expect(reason({}, { schedule }, opens + 3_599_999)).toBe('show');
        expect(reason({}, { schedule }, opens + 3_600_000)).toBe('schedule');
      }
    }
  });
});

describe('sampling', () => {
  const shares = Array.from({ length: 1000 }, (_, index) => (index + 0.5) / 1000);
  const drawn = (id: string, sample: number): number[] =>
    shares.filter((share) => reason({ share }, { id, sample }) === 'show');

  test.each([0, 0.01, 0.1, 0.5, 0.9, 1])('%d of all visitors', (sample) => {
    for (const id of ['s', 'checkout-effort', 'klantenservice']) {
      expect(Math.abs(drawn(id, sample).length - sample * 1000)).toBeLessThanOrEqual(1);
    }
  });

  test('it is not always the same visitors, and the same ones at each look', () => {
    expect(drawn('a', 0.1)).toEqual(drawn('a', 0.1));
    expect(drawn('checkout-effort', 0.1)).not.toEqual(drawn('klantenservice', 0.1));
  });

  test('who is not to be known would be drawn again on each page: out, unless everybody is asked', () => {
    expect(reason({}, { sample: 0.99 })).toBe('sampling');
    expect(reason({}, { sample: 1 })).toBe('show');
    expect(reason({})).toBe('show');
  });
});

test.each<[Shown | undefined, Survey['repeat'], string]>([
  [past(30, { times: 2 }), undefined, 'show'],
  [past(30, { times: 3 }), undefined, 'display-cap'],
  [past(30, { times: 3 }), { maxShown: 4 }, 'show'],
  [past(30, { times: 1 }), { maxShown: 1 }, 'display-cap'],
  [past(30, { times: 3, version: 1 }), { per: 'version' }, 'show'],
  [past(30, { times: 3, version: 2 }), { per: 'version' }, 'display-cap'],
  [outline(30), undefined, 'display-cap'],
  [undefined, { maxShown: 1 }, 'show'],
])('display-cap: %j with repeat %j: %s', (last, repeat, expected) => {
  expect(reason({ shown: { s: last } }, { version: 2, ...(repeat && { repeat }) })).toBe(expected);
});

test.each<[Partial<DecideState>, string]>([
  [{ session: { asked: 1, own: false } }, 'session-budget'],
  [{ session: { asked: 1, own: false }, etiquette: { perSession: 2 } }, 'show'],
  [{ session: { asked: 2, own: false }, etiquette: { perSession: 2 } }, 'session-budget'],
  [{ etiquette: { perSession: 0 } }, 'session-budget'],
  // The session is not known: then the last day is it.
  [{ session: undefined, shown: { t: past(0.9) } }, 'session-budget'],
  [{ session: undefined, shown: { t: past(1.1) }, etiquette: { quietTime: '1d' } }, 'show'],
  // It is known, but of this one only the day is, which ends in the future.
  [{ shown: { t: outline(-0.5) }, etiquette: { quietTime: '0s' } }, 'session-budget'],
  [{ shown: { t: past(0.1) }, etiquette: { quietTime: '1s' } }, 'show'],
])('session-budget: %j: %s', (more, expected) => {
  expect(reason(more)).toBe(expected);
});

test.each<[Shown, Partial<DecideState>, string]>([
  [past(6.99), {}, 'quiet-time'],
  [past(7), {}, 'show'],
  [past(20), { etiquette: { quietTime: '30d' } }, 'quiet-time'],
  [past(3), { etiquette: { quietTime: 'a while' } }, 'quiet-time'],
  // The clock was set back.
  [past(-400), {}, 'quiet-time'],
  // Opened by the visitor, never put upon them.
  [past(3, { asked: 0 }), {}, 'show'],
  [outline(3), {}, 'quiet-time'],
  [outline(7), {}, 'show'],
])('quiet-time: another survey %j, %j: %s', (last, more, expected) => {
  expect(reason({ shown: { t: last }, ...more })).toBe(expected);
});

test('quiet time is between two surveys: how soon the same one returns is its repeat', () => {
  expect(reason({ shown: { s: past(4, { outcome: 'ignored' }) } })).toBe('show');
});

test.each<[Partial<DecideState>, string]>([
  [{ session: { asked: 0, own: true } }, 'own-feedback'],
  [
    {
      session: undefined,
      shown: { feedback: outline(0.1, 'answered') },
      etiquette: { perSession: 9, quietTime: '0s' },
    },
    'own-feedback',
  ],
  [{ shown: { feedback: past(0.1, { outcome: 'answered', asked: 0 }) } }, 'show'],
])('own-feedback: %j: %s', (more, expected) => {
  expect(reason(more)).toBe(expected);
});

test('where nothing can be remembered nobody is asked', () => {
  expect(reason({ shown: undefined })).toBe('repeat');
});
