// Random conditions, and random histories of a session in two tabs, over several views, by a clock that is not to be trusted.

import fc from 'fast-check';
import type { Condition, ConditionContext } from '@klankbord/protocol/condition';
import { marksOf } from '@klankbord/protocol/condition';
import { advance, emptyJourney, type JourneyPart, mergeParts } from '@klankbord/protocol/journey';
import type { JsonObject, JsonValue } from '@klankbord/protocol/wire';
import { makeEvent, START_MS } from '../../support/makeEvents';
import type { Story } from './naive';

const names = fc.constantFrom('search', 'view_item', 'purchase');
const value = fc.constantFrom<JsonValue>(0, 1, 2, 50, 'red', 'reed', '');
const small = fc.integer({ min: 0, max: 3 });
const operators = fc
  .record(
    {
      eq: value,
      ne: value,
      gt: small,
      gte: small,
      lt: fc.integer({ min: 0, max: 60 }),
      lte: fc.integer({ min: 0, max: 60 }),
      in: fc.array(value, { minLength: 1, maxLength: 3 }),
      glob: fc.constantFrom('*', 'r*d', '1', ''),
      exists: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .filter((all) => Object.keys(all).length > 0 && Object.keys(all).length < 3);
const where = fc.dictionary(fc.constantFrom('n', 'colour', 'items.0.n', 'items.1.colour'), fc.oneof(value, operators), {
  maxKeys: 2,
});
const asked = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: names }) },
  { weight: 1, arbitrary: fc.record({ event: names, where }) },
);
const place = fc.constantFrom('view', 'session');
const short = fc.constantFrom('500ms', '2s', '30s');
const long = fc.constantFrom('31s', '1m', '3m', '1h');
const events = fc
  .tuple(
    asked,
    fc.record(
      {
        times: fc.oneof(small, fc.constantFrom(19, 20)).map((n) => n || 1),
        within: long,
        in: place,
        without: asked,
        for: short,
        since: fc.constantFrom('first', 'last'),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([one, more]) => ({ ...one, ...more }));

/** The kinds that look at the history, the clock and the place, and those that hold them together. */
export const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    { weight: 6, arbitrary: events },
    {
      weight: 3,
      arbitrary: fc.record(
        { sequence: fc.array(asked, { minLength: 2, maxLength: 4 }), within: long, in: place },
        { requiredKeys: ['sequence'] },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.record({ distinct: fc.record({ view_item: fc.constantFrom('n', 'items.0.n'), gte: small }) }),
    },
    fc.record({ count: fc.dictionary(names, fc.record({ gte: fc.integer({ min: 0, max: 9 }) }), { minKeys: 1 }) }),
    fc.record({ stage: fc.constantFrom('search', 'consider') }),
    fc.record({ url: fc.constantFrom('/', '/p/*', '*', '*/cart') }),
    fc.record({ idle: fc.constantFrom('1s', '30s') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

const fields = fc.record({ n: value, colour: value }, { requiredKeys: [] });
const props = fc
  .tuple(fields, fc.array(fields, { maxLength: 2 }), fc.boolean())
  .map(([flat, items, listed]) => ({ ...flat, ...(listed && { items }) }) as JsonObject);

export interface Told {
  story: Story;
  /** The tab that each event happened in. */
  tabs: number[];
  /** After how many events each tab was loaded anew. */
  reload: number;
}

const step = fc.record({
  name: names,
  props,
  tab: fc.integer({ min: 0, max: 1 }),
  view: fc.constantFrom('w_1', 'w_2', 'w_3'),
  // Clocks are set back now and then.
  ms: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(0, 400, 5000, 40_000) },
    { weight: 1, arbitrary: fc.constantFrom(-600_000, 7_200_000) },
  ),
});

/** A negative return is none yet. */
const awayAt = (now: number, { leftMs, backMs }: { leftMs: number; backMs: number }) => ({
  from: now - leftMs - Math.max(0, backMs),
  until: backMs < 0 ? Infinity : now - backMs,
});

export const stories: fc.Arbitrary<Told> = fc
  .record({
    steps: fc.oneof(fc.array(step, { maxLength: 12 }), fc.array(step, { minLength: 20, maxLength: 60, size: 'max' })),
    later: fc.constantFrom(0, 1, 499, 500, 2000, 29_999, 30_000, 31_000, 100_000, -5000),
    // How long ago the visitor left, and came back.
    away: fc.option(
      fc.record({ leftMs: fc.constantFrom(0, 20_000, 70_000), backMs: fc.constantFrom(-1, 0, 9000, 15_000) }),
    ),
    idleMs: fc.constantFrom(0, 999, 1000, 40_000),
    view: fc.constantFrom('w_1', 'w_3', 'w_9'),
    url: fc.constantFrom('https://shop.example/', 'https://shop.example/p/42?x=/cart', 'https://shop.example/cart#/p/'),
    reload: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ steps, later, away, reload, ...story }) => {
    let ms = START_MS;
    const list = steps.map((one, i) => {
      ms += one.ms;
      return makeEvent(i, one.name, one.props, { time: new Date(ms).toISOString(), view: one.view });
    });
    const now = ms + later;
    const stage =
      { search: 'search', view_item: 'consider', purchase: 'purchase' }[list.at(-1)?.name ?? ''] ?? 'arrive';
    return {
      story: { ...story, events: list, stage, now, ...(away && { away: awayAt(now, away) }) },
      tabs: steps.map(({ tab }) => tab),
      reload,
    };
  });

/** The context as the client makes it: each tab remembers its own events, only what is asked for, and stores it as JSON. */
export function contextOf({ story, tabs, reload }: Told, asks: Condition[]): ConditionContext {
  const parts = [0, 1].map((tab) =>
    story.events.reduce<JourneyPart>((part, event, i) => {
      if (tabs[i] !== tab) return part;
      const known = i === reload ? (JSON.parse(JSON.stringify(part)) as JourneyPart) : part;
      return advance(known, event, undefined, marksOf(asks, event));
    }, emptyJourney()),
  );
  const { stage, marks, counts } = mergeParts(parts);
  const { url, view, now, away, idleMs } = story;
  return { stage, counts, url, view, now, ...(away && { away }), idleMs, marks: (key) => marks[key] ?? [] };
}

/** The same, an amount of time later in which nothing happened. */
export const laterBy = (context: ConditionContext, ms: number): ConditionContext => ({
  ...context,
  now: context.now + ms,
  idleMs: context.idleMs! + ms,
});
