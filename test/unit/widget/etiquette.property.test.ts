// Ten thousand lives of visitors: our rules, with all that they remember, say what plain etiquette says over a full diary.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Life, live, type Step } from './support/visitorLife';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FOREVER = 1e15;

const pause = fc.constantFrom(0, 60_000, HOUR_MS, DAY_MS, 3 * DAY_MS, 14 * DAY_MS, FOREVER);
const survey = fc.record({
  priority: fc.integer({ min: -1, max: 1 }),
  phonesOnly: fc.integer({ max: 7, min: 0 }).map((one) => one === 0),
  nobody: fc.integer({ max: 7, min: 0 }).map((one) => one === 0),
  opensIn: fc.constantFrom(-1, -1, -1, -1, 0, 2 * DAY_MS),
  closesIn: fc.constantFrom(90 * DAY_MS, 90 * DAY_MS, 90 * DAY_MS, 5 * DAY_MS),
  stayAway: fc.record({ answered: pause, dismissed: pause, ignored: pause }),
  mostShown: fc.integer({ min: 1, max: 4 }),
  eachVersionAnew: fc.boolean(),
}) as unknown as fc.Arbitrary<Life['surveys'][number]>;
const pick = fc.nat(63);
const times = [
  1,
  59_999,
  60_000,
  10 * 60_000,
  HOUR_MS,
  DAY_MS - 1,
  DAY_MS,
  3 * DAY_MS,
  7 * DAY_MS - 1,
  7 * DAY_MS,
  15 * DAY_MS,
];
const clockErrors = [-400, -7, -1, 1, 30].map((days) => days * DAY_MS).concat(-HOUR_MS, HOUR_MS, -1);
const acting = (...acts: string[]): fc.Arbitrary<Step> =>
  fc.record({ act: fc.constantFrom(...acts), pick }) as fc.Arbitrary<Step>;
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: acting('look') },
  { weight: 5, arbitrary: acting('end') },
  { weight: 4, arbitrary: acting('changeTab', 'open', 'speak', 'sense') },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('pass' as const), ms: fc.constantFrom(...times) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('setClock' as const), ms: fc.constantFrom(...clockErrors) }) },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constantFrom('newSession', 'newSession', 'loadPage', 'turnPhone', 'release') }),
  } as fc.WeightedArbitrary<Step>,
);
const life = (known: boolean): fc.Arbitrary<Life> =>
  fc.record({
    // Around both changes of summer time, at the turn of a day, and at any moment.
    start: fc.constantFrom('2026-03-28T23:30:00Z', '2026-10-25T00:59:00Z', '2026-11-22T10:00:00Z').map(Date.parse),
    perSession: fc.constantFrom(0, 1, 1, 1, 2, 5),
    quietDays: fc.constantFrom(0, 0, 1, 7),
    known: fc.constant(known),
    surveys: fc.array(survey, { minLength: 1, maxLength: 3 }),
    steps: fc.array(step, { minLength: 5, maxLength: 24 }),
  });

test('what is remembered of a visitor decides as a full diary would, reason by reason', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(life(true), (one) => {
      for (const { ours, plain } of live(one)) {
        seen[plain ?? 'nothing'] = (seen[plain ?? 'nothing'] ?? 0) + 1;
        // A matcher costs more than the whole decision.
        if (ours !== plain) expect(ours).toBe(plain);
      }
    }),
    { numRuns: 10_000 },
  );
  // Every reason has had its say, so that none agrees by being asleep.
  const all = 'show audience schedule sampling repeat display-cap session-budget quiet-time own-feedback';
  for (const reason of `${all} on-screen typing payment video host-modal click hidden`.split(' ')) {
    expect([reason, (seen[reason] ?? 0) > 50]).toEqual([reason, true]);
  }
});

test('of a visitor who is not to be known too little is kept to decide as well: then it errs by not asking', () => {
  let shown = 0;
  fc.assert(
    fc.property(life(false), (one) => {
      for (const { ours, plain } of live({
        ...one,
        surveys: one.surveys.map((each) => ({ ...each, eachVersionAnew: false })),
      })) {
        if (ours !== 'show') continue;
        shown++;
        // What another tab shows is not kept either: of a survey that asked itself there the day's budget knows, of one
        // that the visitor has opened there nothing does.
        if (plain !== ours && plain !== 'on-screen') expect(plain).toBe(ours);
      }
    }),
    { numRuns: 2000 },
  );
  expect(shown).toBeGreaterThan(300);
});
