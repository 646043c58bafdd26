// Four weeks of believable traffic for the demo shop: the same seed gives the same visits, with dates that end today.

import { randomUUID } from 'node:crypto';
import { builtInSurvey } from '@klankbord/protocol/survey';
import { MAX_BATCH_BYTES, MAX_BATCH_EVENTS, WIRE_VERSION } from '@klankbord/protocol/wire';
import { ask } from './ask.mjs';
import { createCalendar } from './calendar.mjs';
import { createTeller } from './createTeller.mjs';
import { createErrand, createPerson } from './people.mjs';
import { createRandom } from './random.mjs';
import { liveThrough } from './visit.mjs';

/** Days before today on which the shop mended its address form: there is something to see in the trend. */
const MENDED_DAYS_AGO = 9;
const DAY_MS = 86_400_000;
const DAYS = 28;
/** The share of all comments that the newer four weeks use: they are read most. */
const WORDS_AFTER = 0.85;

/** When the address form was mended, in milliseconds since 1970. */
export const mendedOf = (now) => now - MENDED_DAYS_AGO * DAY_MS;

/** Most visitors come once; some come back. */
function choosePerson(random, people) {
  if (people.length > 20 && random.chance(0.27)) return random.pick(people);
  const person = createPerson(random);
  people.push(person);
  return person;
}

/** The surveys that the shop's own rules would show, and the button in the corner. */
function askWhenDue(visit, end, byId, used) {
  const { random, feelings, cart } = visit;
  if (end === 'bought') ask(visit, byId['order-experience'], used);
  else if (end === 'payment') ask(visit, byId.payment, used);
  const upset = feelings.voucherRefused || feelings.dearDelivery || (feelings.nothingFound && cart.length);
  if (random.chance(upset ? 0.34 : 0.095)) ask(visit, byId.feedback, used);
}

/**
 * @param options.now the moment at which it all ends, milliseconds since 1970
 * @param options.surveys those of the shop, by id `order-experience`, `payment` and `nothing-found`
 * @param options.hasNewFaults false before the release with which vouchers and cards began to be refused
 * @param options.mended when the address form was mended
 * @param options.used comments that somebody has written already
 * @param options.words which share of all comments is used when it begins, and when it ends
 * @param options.people filled with those who came, with their keys
 * @returns events in the order in which they happened, as they travel
 */
export function createSampleData({
  now,
  surveys,
  seed = 'noordwind',
  days = DAYS,
  visits = 1800,
  hasNewFaults = true,
  mended = mendedOf(now),
  used = new Set(),
  words = [0, WORDS_AFTER],
  people = [],
}) {
  const random = createRandom(seed);
  const byId = Object.fromEntries([...surveys, builtInSurvey].map((survey) => [survey.id, survey]));
  const all = [];
  for (const startMs of createCalendar(random, { now, days, visits })) {
    const person = choosePerson(random, people);
    const errand = createErrand(random, person);
    const teller = createTeller(random, { person, errand, startMs });
    const addressTrouble = startMs < mended ? 0.2 : 0.04;
    const wordsDue = words[0] + (words[1] - words[0]) * (1 - (now - startMs) / (days * DAY_MS));
    const visit = { random, person, errand, teller, addressTrouble, hasNewFaults, wordsDue };
    // Only who still looks at the empty page after 20 seconds is asked.
    visit.onNothingFound = () => random.chance(0.7) && ask(visit, byId['nothing-found'], used);
    askWhenDue(visit, liveThrough(visit), byId, used);
    person.visits++;
    all.push(...teller.events);
  }
  // A visit that began shortly before now may reach beyond it.
  return all
    .filter(({ time }) => Date.parse(time) <= now)
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
}

/**
 * Four weeks, and the four before them with fewer visits and without the newer faults: there is something to compare with.
 *
 * @param options.people filled with those who came, with their keys
 */
export function createTwoPeriods({ now, surveys, people = [] }) {
  const used = new Set();
  const after = createSampleData({ surveys, now, used, people });
  const peopleBefore = [];
  const before = createSampleData({
    surveys,
    now: now - DAYS * DAY_MS,
    mended: mendedOf(now),
    hasNewFaults: false,
    seed: 'noordwind, before',
    visits: 1500,
    used,
    words: [WORDS_AFTER, 1],
    people: peopleBefore,
  });
  people.push(...peopleBefore);
  return [...before, ...after];
}

/**
 * Batches as they are posted, within the limits of the wire.
 *
 * @param events as `createSampleData` gives them
 * @param sentMs when they are posted, milliseconds since 1970
 */
export function* createBatches(events, site, sentMs = Date.now()) {
  const make = (part) => ({
    klankbord: WIRE_VERSION,
    site,
    id: randomUUID(),
    sent: new Date(sentMs).toISOString(),
    sdk: 'sample-data',
    env: 'sample',
    events: part,
  });
  let part = [];
  let bytes = 1024;
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify(event)) + 1;
    if (part.length === MAX_BATCH_EVENTS || bytes + size > MAX_BATCH_BYTES) {
      yield make(part);
      part = [];
      bytes = 1024;
    }
    part.push(event);
    bytes += size;
  }
  if (part.length) yield make(part);
}
