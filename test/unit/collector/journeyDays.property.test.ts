// The journey that is added up from days is the one that the events themselves give, whatever arrived, late or twice, or was erased.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import { dayOf, WEEK, weekOf } from '../../../packages/collector/src/journey/days';
import { digestVisit } from '../../../packages/collector/src/journey/digestVisit';
import type { JourneySums } from '../../../packages/collector/src/journey/journeySums';
import { narrowVisits, type VisitFilter } from '../../../packages/collector/src/journey/narrowVisits';
import { rankProblems } from '../../../packages/collector/src/journey/rankProblems';
import { sumAskings } from '../../../packages/collector/src/journey/sumAskings';
import { sumJourney } from '../../../packages/collector/src/journey/sumJourney';
import { sumMoments } from '../../../packages/collector/src/journey/sumMoments';
import { sumStages } from '../../../packages/collector/src/journey/sumStages';
import { sumTrails } from '../../../packages/collector/src/journey/sumTrails';
import { sumVisits } from '../../../packages/collector/src/journey/sumVisits';
import type { VisitNarrowing } from '../../../packages/collector/src/store/journeyStore';
import { openStore } from '../../../packages/collector/src/store/openStore';
import type { Store, StoredEvent } from '../../../packages/collector/src/store/store';
import { makeFolder } from './support/openCollector';

const SITE = 'shop';
const START = Date.parse('2026-11-10T20:00:00Z');
const HOUR_MS = 3_600_000;
const RUNS = process.env.LONG === '1' ? 150 : 15;
const VISITORS = 5;

type Wish = VisitFilter & VisitNarrowing;

/** What is told of them, in all. */
const tell = (sums: JourneySums): object => ({
  all: { ...sums.all },
  answers: Object.keys(sums.responses).length,
  stages: sumStages(sums),
  trails: sumTrails(sums),
  items: rankProblems(sums, { merged: true }),
  moments: sumMoments(sums),
  asked: sumAskings(sums),
});

/** The plain way: every event of the site, visit by visit. */
async function plainly(
  store: Store,
  { fromMs = -Infinity, untilMs = Infinity, device, ...filter }: Wish,
): Promise<object> {
  const sessions = new Map<string, StoredEvent[]>();
  for (const stored of await store.listEventsAfter(SITE, 0, 100_000)) {
    const session = stored.event.session!;
    sessions.set(session, [...(sessions.get(session) ?? []), stored]);
  }
  const visits = [...sessions.values()]
    .map((events) => digestVisit(events.sort((a, b) => (a.event.id < b.event.id ? -1 : 1)))!)
    .filter(({ beganMs }) => beganMs >= fromMs && beganMs < untilMs)
    .filter((visit) => device === undefined || visit.device === device)
    .sort((a, b) => a.beganMs - b.beganMs || (a.session < b.session ? -1 : 1));
  return tell(sumVisits(narrowVisits(visits, filter)));
}

const names = [
  'search',
  'view_item',
  'add_to_cart',
  'coupon',
  'begin_checkout',
  'checkout_error',
  'purchase',
  'moment',
];
const term = fc.constantFrom('tent', '__proto__', 'constructor', 'rain jacket');
const act = fc.record({
  name: fc.constantFrom(...names, 'feedback', 'feedback_shown', 'feedback_dismissed', 'rage_click', 'page_view'),
  stage: fc.constantFrom(
    'arrive',
    'search',
    'consider',
    'cart',
    'checkout',
    'purchase',
    'aftercare',
    'own',
    '__proto__',
  ),
  term,
  found: fc.boolean(),
  value: fc.integer({ min: 1, max: 5 }),
  revision: fc.integer({ min: 1, max: 3 }),
  minutes: fc.integer({ min: 0, max: 40 }),
});
const visit = fc.record({
  // Close together, or over some weeks.
  beganHours: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 600 })),
  visitor: fc.integer({ min: 0, max: VISITORS - 1 }),
  device: fc.constantFrom('phone', 'desktop'),
  acts: fc.array(act, { minLength: 1, maxLength: 8 }),
});
type Visit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
const visitorOf = (visitor: number): string => `v_${visitor}`.padEnd(24, '0');

function eventsOf(
  { beganHours, visitor, device, acts }: Visit,
  index: number,
): { event: KlankbordEvent; atMs: number }[] {
  let atMs = START + beganHours * HOUR_MS;
  const all = [{ ...acts[0]!, name: 'session_start', stage: 'arrive', minutes: 0 }, ...acts];
  return all.map(({ name, stage, term: word, found, value, revision, minutes }, step) => {
    atMs += minutes * 60_000;
    const answer = {
      ...{
        response: `r-${index}-${value % 2}`,
        revision,
        complete: found,
        survey: { id: 'ease' },
        scores: { rating: value },
      },
      ...(found && { moment: word }),
      answers: [{ question: 'q', type: 'rating', value, scale: [1, 5] }],
    };
    const props = {
      ...{ device, search_term: word, results_count: found ? 2 : 0, coupon: word, status: 'refused', kind: 'payment' },
      ...{ moment: word, survey: 'ease', items: [{ item_name: word }], target: word },
    };
    const event = {
      id: `0198f5a0-${hex(step, 4)}-7000-8000-${hex(index, 12)}`,
      ...{ name, stage, session: `s_${index}`, visitor: visitorOf(visitor), view: 'w', seq: step },
      time: new Date(atMs).toISOString(),
      page: { url: `https://shop.example/${word}`, title: word },
      locale: found ? 'nl-NL' : 'en',
      props: name === 'feedback' ? answer : props,
    };
    return { event: event as unknown as KlankbordEvent, atMs };
  });
}

const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.constant({}),
  fc.constantFrom<Wish>(
    { device: 'phone' },
    { asked: 'yes' },
    { asked: 'no' },
    { stage: 'cart' },
    { moment: 'tent' },
    { survey: 'ease' },
  ),
  fc.record({
    fromMs: fc.integer({ min: START, max: START + 60 * HOUR_MS }),
    untilMs: fc.integer({ min: START + 40 * HOUR_MS, max: START + 500 * HOUR_MS }),
  }),
);
/** What happens: some events of a visit arrive, somebody is erased, what is old goes, somebody reads. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ post: fc.integer({ min: 0, max: 30 }), part: fc.integer({ min: 0, max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ erase: fc.integer({ min: 0, max: VISITORS - 1 }) }) },
  { weight: 3, arbitrary: fc.record({ read: wish }) },
);

async function play(visits: Visit[], steps: (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Promise<void> {
  const store = openStore(makeFolder());
  try {
    const post = async (index: number, part: number): Promise<void> => {
      const at = index % visits.length;
      const parts = eventsOf(visits[at]!, at).filter((_, place) => part === 2 || place % 2 === part);
      const sent = new Date(START).toISOString();
      const arrivals = parts.map(({ event, atMs }) => ({
        event,
        json: JSON.stringify(event),
        sent,
        receivedMs: atMs,
        atMs,
      }));
      await store.insertEvents(SITE, arrivals);
    };
    for (const [index] of visits.entries()) await post(index, index % 3);
    for (const one of [...steps, { read: {} }]) {
      if ('post' in one) await post(one.post, one.part);
      else if ('erase' in one) await store.eraseVisitor(SITE, visitorOf(one.erase), START);
      else {
        // The second time the days are there already, the third time the weeks.
        for (const _ of [1, 2, 3])
          expect(tell(await sumJourney(store, SITE, one.read))).toEqual(await plainly(store, one.read));
      }
    }
  } finally {
    await store.close();
  }
}

test('days and weeks added up are the visits themselves', async () => {
  const scene = [fc.array(visit, { minLength: 4, maxLength: 30 }), fc.array(step, { maxLength: 12 })] as const;
  await fc.assert(fc.asyncProperty(...scene, play), { numRuns: RUNS });
}, 240_000);

describe('a day', () => {
  const one = (beganHours: number, visitor: number): Visit => ({
    ...{ beganHours, visitor, device: 'phone' },
    acts: [{ name: 'feedback_shown', stage: 'search', term: 'tent', found: false, value: 1, revision: 1, minutes: 1 }],
  });

  test('is kept, and gone when one of its visits is erased; other days stay', async () => {
    const store = openStore(makeFolder());
    const visits = [one(0, 0), one(1, 1), one(30, 2), one(80, 3)];
    for (const [index, made] of visits.entries()) {
      const arrivals = eventsOf(made, index).map(({ event, atMs }) => ({
        ...{ event, json: JSON.stringify(event), sent: event.time, receivedMs: atMs, atMs },
      }));
      await store.insertEvents(SITE, arrivals);
    }
    expect((await sumJourney(store, SITE, {})).all.visits).toBe(4);
    const day = dayOf(START);
    expect(JSON.stringify(await store.sumDay(SITE, {}, day))).toContain(visitorOf(0));
    await store.eraseVisitor(SITE, visitorOf(0), START);
    expect(JSON.stringify(await store.sumDay(SITE, {}, day))).not.toContain(visitorOf(0));
    expect((await sumJourney(store, SITE, {})).all.visits).toBe(3);
    await store.dropBehaviour(START + 2 * HOUR_MS, 500);
    expect((await sumJourney(store, SITE, {})).all.visits).toBe(2);
    expect(await store.listVisitDays(SITE, {})).toEqual([dayOf(START + 30 * HOUR_MS), dayOf(START + 80 * HOUR_MS)]);
    await store.close();
  });

  test('is in the sum of its week once all days of it are kept, and takes it along when it changes', async () => {
    const store = openStore(makeFolder());
    const week = weekOf(dayOf(START) + WEEK);
    const hoursOf = (day: number): number => (day - dayOf(START)) * 24;
    for (const [index, day] of [week, week + 2, week + 8].entries()) {
      const arrivals = eventsOf(one(hoursOf(day), index), index).map(({ event, atMs }) => ({
        ...{ event, json: JSON.stringify(event), sent: event.time, receivedMs: atMs, atMs },
      }));
      await store.insertEvents(SITE, arrivals);
    }
    while (await store.digestVisits(SITE));
    await store.sumDay(SITE, {}, week);
    expect(await store.sumWeek(SITE, {}, week)).toBeUndefined();
    await store.sumDay(SITE, {}, week + 2);
    expect((await store.sumWeek(SITE, {}, week))?.all.visits).toBe(2);
    await store.eraseVisitor(SITE, visitorOf(1), START);
    expect(await store.sumWeek(SITE, {}, week)).toMatchObject({ all: { visits: 1 } });
    expect((await sumJourney(store, SITE, {})).all.visits).toBe(2);
    await store.close();
  });
});
