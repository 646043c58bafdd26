// Event ids sort as things happened, whatever the device's clock does.

import { randomFillSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createEventIds, isUuid } from '@klankbord/protocol/wire';

const V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const TEN_YEARS = 10 * 365 * 86_400_000;
const NOW = Date.parse('2026-11-22T10:00:00Z');

const msOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
const isRising = (ids: string[]): boolean => ids.every((id, i) => i === 0 || ids[i - 1]! < id);

/** Clocks that stand still, run, jump ten years ahead and back. */
const anyClock = fc.array(
  fc.oneof(
    fc.constant(NOW),
    fc.integer({ min: NOW, max: NOW + 100 }),
    fc.integer({ min: NOW - TEN_YEARS, max: NOW + TEN_YEARS }),
  ),
  { minLength: 2, maxLength: 200 },
);
const anyRandomness = fc.constantFrom<(bytes: Uint8Array) => unknown>(
  (bytes) => bytes.fill(0),
  (bytes) => bytes.fill(255),
  (bytes) => randomFillSync(bytes),
);

describe('ids of one maker', () => {
  test('rise strictly under any clock, and are UUIDs of version 7', () => {
    fc.assert(
      fc.property(anyClock, anyRandomness, (times, fill) => {
        let turn = 0;
        const maker = createEventIds(() => times[turn++ % times.length]!, fill);
        const ids = times.map(() => maker.next());
        expect(isRising(ids)).toBe(true);
        expect(ids.every((id) => V7.test(id) && isUuid(id))).toBe(true);
        expect(msOf(ids.at(-1)!)).toBe(maker.lastMs());
      }),
    );
  });

  test('carry the time while the clock runs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (steps) => {
        let at = NOW;
        const maker = createEventIds(() => at, randomFillSync);
        for (const step of steps) {
          at += step;
          expect(msOf(maker.next())).toBe(at);
        }
      }),
    );
  });

  test('10,000 in one millisecond are different, rise, and stay near the time', () => {
    const maker = createEventIds(() => NOW, randomFillSync);
    const ids = Array.from({ length: 10_000 }, () => maker.next());
    expect(new Set(ids).size).toBe(10_000);
    expect(isRising(ids)).toBe(true);
    expect(maker.lastMs()).toBeLessThanOrEqual(NOW + 5);
  });
});

describe('ids over page loads', () => {
  test('a maker that goes on after another one makes larger ids, also with a clock that was set back', () => {
    fc.assert(
      fc.property(anyClock, anyClock, (before, after) => {
        const clock = (times: number[]) => () => times.shift() ?? NOW - TEN_YEARS;
        const first = createEventIds(clock([...before]), randomFillSync);
        const ids = before.map(() => first.next());
        const second = createEventIds(clock([...after]), randomFillSync, first.lastMs());
        expect(isRising([...ids, ...after.map(() => second.next())])).toBe(true);
      }),
    );
  });

  test('two makers at the same millisecond do not make the same id', () => {
    const ids = Array.from({ length: 1000 }, () => createEventIds(() => NOW, randomFillSync).next());
    expect(new Set(ids).size).toBe(1000);
  });
});
