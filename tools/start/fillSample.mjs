// Eight weeks in the life of the sample shop, played through the collector's own routes while its clock runs along: visitors come and
// go, cases open when they would have, the team works on them, and who comes back reads what it was told.

import { createBatches, createTwoPeriods, mendedOf } from '../../examples/sample-data/index.mjs';
import { createRandom } from '../../examples/sample-data/random.mjs';
import { readReplies } from '../../examples/sample-data/readReplies.mjs';
import { createTeam } from '../../examples/sample-data/team.mjs';

const SITE = 'sample';
/** How far the clock moves at a time: it divides a day, so that one of the steps ends when the team goes home. */
const STEP_MS = 3 * 3_600_000;
/** UTC: four or five in the afternoon in Amsterdam. */
const WORK_ENDS = 15;

const isWorkEnd = (ms) => new Date(ms).getUTCHours() === WORK_ENDS && ![0, 6].includes(new Date(ms).getUTCDay());

/** The events of each step, in order; a step without any is there too. */
function* stepsOf(events, nowMs) {
  let from = 0;
  const first = Math.floor(Date.parse(events[0].time) / STEP_MS) * STEP_MS;
  for (let untilMs = first + STEP_MS; ; untilMs += STEP_MS) {
    const endMs = Math.min(untilMs, nowMs);
    let to = from;
    while (to < events.length && (endMs === nowMs || Date.parse(events[to].time) < endMs)) to++;
    yield { untilMs: endMs, part: events.slice(from, to) };
    if (endMs === nowMs) return;
    from = to;
  }
}

/** Asks for the replies that wait for those whose visit ends here, as the widget does for who has answered before. */
function createReturning({ random, call, people, events }) {
  const keys = new Map(people.map(({ visitor, key }) => [visitor, key]));
  const visits = new Map(events.map(({ session }) => [session, []]));
  for (const event of events) visits.get(event.session).push(event);
  const answered = new Set();
  return async (part, untilMs) => {
    const told = [];
    for (const event of part) {
      const visit = visits.get(event.session);
      if (visit.at(-1) !== event || !answered.has(event.visitor)) continue;
      const { replies } = await call('POST', '/v1/replies', { site: SITE, key: keys.get(event.visitor) });
      told.push(...readReplies(random, visit, replies).filter(({ time }) => Date.parse(time) <= untilMs));
    }
    for (const { name, visitor } of part) if (name === 'feedback') answered.add(visitor);
    return told;
  };
}

/**
 * @param options.call `(method, path, body) => answer` of the collector's routes, signed in
 * @param options.collector its clock is `clock.ms`
 * @returns how much it was
 * @throws when the collector refuses an event
 */
export async function fillSample({ call, collector, clock, surveys }) {
  const begun = Date.now();
  const people = [];
  const events = createTwoPeriods({ now: begun, surveys, people });
  const random = createRandom('noordwind, the team');
  const locales = new Map(people.map(({ visitor, locale }) => [visitor, locale]));
  const team = createTeam({ random, call, localeOf: (visitor) => locales.get(visitor), mendedMs: mendedOf(begun) });
  const comeBack = createReturning({ random, call, people, events });
  const filled = { events: 0, answers: 0 };
  for (const { untilMs, part } of stepsOf(events, begun)) {
    clock.ms = untilMs;
    const all = [...part, ...(await comeBack(part, untilMs))];
    for (const batch of createBatches(all, SITE, untilMs)) {
      const { refused } = await call('POST', '/v1/batch', batch);
      if (refused.length) throw new Error(`a sample event was refused: ${refused[0].code}, ${refused[0].detail}`);
    }
    filled.events += all.length;
    filled.answers += all.filter(({ name }) => name === 'feedback').length;
    if (all.length) await collector.settle();
    if (isWorkEnd(untilMs)) await team.work(untilMs);
  }
  await call('PUT', `/api/sites/${SITE}`, { name: 'Noordwind (sample data)', sample: true });
  return { ...filled, seconds: Math.round((Date.now() - begun) / 1000) };
}
