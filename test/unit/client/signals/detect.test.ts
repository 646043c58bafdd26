// The brains of the signals about clicks, forms, leaving and reading.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import '../../../support/propertySeed';
import { createBurst } from '../../../../packages/client/src/signals/detect/createBurst';
import { createFlick } from '../../../../packages/client/src/signals/detect/createFlick';
import { createFormVisit } from '../../../../packages/client/src/signals/detect/createFormVisit';
import { createTold } from '../../../../packages/client/src/signals/detect/createTold';
import { crossedDepths } from '../../../../packages/client/src/signals/detect/crossedDepths';
import { errorKind } from '../../../../packages/client/src/signals/detect/errorKind';
import { isAnswer } from '../../../../packages/client/src/signals/detect/isAnswer';
import { isPlaceholder } from '../../../../packages/client/src/signals/detect/isPlaceholder';
import { isQuickBack } from '../../../../packages/client/src/signals/detect/isQuickBack';
import { isRepeatable } from '../../../../packages/client/src/signals/detect/isRepeatable';
import { scrollPercent } from '../../../../packages/client/src/signals/detect/scrollPercent';

describe('createBurst', () => {
  const tell = (clicks: [x: number, y: number, at: number][]) => {
    const isRage = createBurst();
    return clicks.map(([x, y, at]) => isRage({ x, y, at }));
  };
  test.each([
    [
      'three at once',
      [
        [0, 0, 0],
        [0, 0, 500],
        [0, 0, 1000],
      ],
      [false, false, true],
    ],
    [
      'a little too slow',
      [
        [0, 0, 0],
        [0, 0, 500],
        [0, 0, 1001],
      ],
      [false, false, false],
    ],
    [
      '24 pixels',
      [
        [0, 0, 0],
        [24, 0, 100],
        [0, 0, 200],
      ],
      [false, false, true],
    ],
    [
      '25 pixels',
      [
        [0, 0, 0],
        [25, 0, 100],
        [0, 0, 200],
      ],
      [false, false, false],
    ],
    [
      'wandering off',
      [
        [0, 0, 0],
        [20, 0, 100],
        [40, 0, 200],
      ],
      [false, false, false],
    ],
    [
      'slow, then quick',
      [
        [0, 0, 0],
        [0, 0, 900],
        [0, 0, 1800],
        [0, 0, 1850],
      ],
      [false, false, false, true],
    ],
  ] as [string, [number, number, number][], boolean[]][])('%s', (_name, clicks, verdicts) => {
    expect(tell(clicks)).toEqual(verdicts);
  });

  test('however long one hammers on one spot, it is told once; after a pause, again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 40 }), (pauses) => {
        let at = 0;
        const clicks = pauses.map((pause) => [0, 0, (at += pause)] as [number, number, number]);
        expect(tell(clicks).filter(Boolean)).toHaveLength(1);
        const later = clicks.map(([x, y, time]) => [x, y, time + at + 1001] as [number, number, number]);
        expect(tell([...clicks, ...later]).filter(Boolean)).toHaveLength(2);
      }),
    );
  });
});

test.each([
  ['button quantity__button div', 'Increase', true],
  ['button btn product-qty', '', true],
  ['button btn div line', '+', true],
  ['button btn div line', '−', true],
  ['a leaflet-control-zoom-in div', 'x', true],
  ['button swiper-button-next div', '', true],
  ['button btn div checkout', 'Pay now', false],
  ['button btn-next form', 'Next', false],
  ['button btn div', '++', false],
  ['', '', false],
])('isRepeatable: %s %s', (names, label, verdict) => {
  expect(isRepeatable(names, label)).toBe(verdict);
});

test.each([
  [null, true],
  ['#', true],
  [' ', true],
  ['javascript:void(0)', true],
  [' JavaScript:;', true],
  ['#reviews', false],
  ['/cart', false],
  ['mailto:a@example.com', false],
])('isPlaceholder: %p', (href, verdict) => {
  expect(isPlaceholder(href)).toBe(verdict);
});

test.each([
  ['DIV', [], true],
  ['#text', [], true],
  ['BODY', ['P'], true],
  ['BODY', ['SCRIPT', 'P'], true],
  ['BODY', ['SCRIPT'], false],
  ['BODY', ['KLANKBORD-WIDGET'], false],
  ['KLANKBORD-WIDGET', [], false],
  ['KLANKBORD-SURVEY', ['P'], false],
])('isAnswer: %s %p', (target, nodes, verdict) => {
  expect(isAnswer(target as string, nodes as string[])).toBe(verdict);
});

test.each([
  [{ valueMissing: true }, 'required'],
  [{ valueMissing: true, badInput: true }, 'badInput'],
  [{ typeMismatch: true }, 'type'],
  [{ patternMismatch: true }, 'pattern'],
  [{ rangeUnderflow: true }, 'range'],
  [{ rangeOverflow: true }, 'range'],
  [{ stepMismatch: true }, 'step'],
  [{ tooLong: true }, 'tooLong'],
  [{ customError: true }, 'custom'],
  [{ valueMissing: false, valid: true }, undefined],
  [{}, undefined],
])('errorKind: %j', (validity, kind) => {
  expect(errorKind(validity as Record<string, boolean>)).toBe(kind);
});

describe('createTold', () => {
  test('a field is told once for each attempt, and again after it was right', () => {
    const told = createTold();
    expect([told.isNew('email'), told.isNew('email'), told.isNew('name')]).toEqual([true, false, true]);
    told.attempt(0);
    expect([told.isNew('email'), told.isNew('email')]).toEqual([true, false]);
    told.right('email');
    expect(told.isNew('email')).toBe(true);
  });

  test('an attempt lasts a second', () => {
    const told = createTold();
    expect(told.isAttempt(0)).toBe(false);
    told.attempt(5);
    expect([told.isAttempt(5), told.isAttempt(1005), told.isAttempt(1006)]).toEqual([true, true, false]);
  });
});

describe('createFormVisit', () => {
  test('seconds by focus, corrections by coming back and changing', () => {
    const visit = createFormVisit();
    visit.enter('email', 0);
    visit.change('email');
    visit.change('email');
    visit.enter('name', 4000);
    visit.change('name');
    visit.enter('email', 6000);
    visit.change('email');
    visit.change('email');
    visit.pause(7000);
    visit.enter('email', 60_000);
    visit.change('email');
    visit.enter('untouched', 61_000);
    expect(visit.tell(90_000)).toEqual({
      fields: [
        { field: 'email', seconds: 6, corrections: 1 },
        { field: 'name', seconds: 2, corrections: 0 },
      ],
      seconds: 8,
      corrections: 1,
    });
  });

  test('whatever is done, at most 50 fields are told and the sums are those of the fields', () => {
    const act = fc.tuple(fc.constantFrom('enter', 'change', 'pause'), fc.integer({ min: 0, max: 80 }), fc.nat(9000));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 300 }), (acts) => {
        const visit = createFormVisit();
        let at = 0;
        for (const [what, field, pause] of acts) {
          at += pause;
          if (what === 'enter') visit.enter(`f${field}`, at);
          else if (what === 'change') visit.change(`f${field}`);
          else visit.pause(at);
        }
        const { fields, seconds, corrections } = visit.tell(at);
        expect(fields.length).toBeLessThanOrEqual(50);
        expect(seconds).toBe(fields.reduce((sum, one) => sum + one.seconds, 0));
        expect(corrections).toBe(fields.reduce((sum, one) => sum + one.corrections, 0));
        expect(seconds * 1000).toBeLessThanOrEqual(at + 500 * fields.length);
      }),
    );
  });
});

describe('createFlick', () => {
  const last = (positions: [number, number][]) => {
    const isFlick = createFlick();
    return positions.map(([top, at]) => isFlick(top, 800, at)).pop();
  };
  test.each([
    [
      'a screen in 0.3 s, near the top',
      [
        [900, 0],
        [500, 150],
        [100, 300],
      ],
      true,
    ],
    [
      'slower',
      [
        [900, 0],
        [500, 150],
        [100, 301],
      ],
      false,
    ],
    [
      'not near the top',
      [
        [3000, 0],
        [900, 200],
      ],
      false,
    ],
    [
      'down',
      [
        [0, 0],
        [700, 200],
      ],
      false,
    ],
    [
      'less than a screen',
      [
        [790, 0],
        [0, 200],
      ],
      false,
    ],
  ] as [string, [number, number][], boolean][])('%s', (_name, positions, verdict) => {
    expect(last(positions)).toBe(verdict);
  });
});

describe('scrollPercent', () => {
  test.each([
    [0, 800, 800, 100],
    [0, 800, 600, 100],
    [0, 800, 3200, 25],
    [1598.5, 800, 2400, 100],
    [1000, 800, 2400, 75],
    [-50, 800, 3000, 25],
    [0, 0, 0, 100],
  ])('%d + %d of %d', (top, height, total, percent) => {
    expect(scrollPercent(top, height, total)).toBe(percent);
  });

  test('always 0…100, and never less further down', () => {
    const px = fc.double({ min: -1e4, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        px,
        px,
        px.map(Math.abs),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (top, height, total, more) => {
          const percent = scrollPercent(top, height, total);
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
          if (total > 0) expect(scrollPercent(top + more, height, total)).toBeGreaterThanOrEqual(percent);
        },
      ),
    );
  });

  test('crossedDepths: each mark once, whatever the way down', () => {
    expect(crossedDepths(0, 24.9)).toEqual([]);
    expect(crossedDepths(0, 100)).toEqual([25, 50, 75, 100]);
    expect(crossedDepths(50, 80)).toEqual([75]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (path) => {
        let depth = 0;
        const told = path.flatMap((percent) => {
          const marks = crossedDepths(depth, percent);
          depth = Math.max(depth, percent);
          return marks;
        });
        expect(told).toEqual([25, 50, 75, 100].filter((mark) => mark <= depth));
      }),
    );
  });
});

test.each([
  ['a short stay', 1000, 4000, 4100, true],
  ['five seconds', 1000, 6000, 6100, false],
  ['reached by going back', 0, 1_700_000_000_000, 1_700_000_000_100, false],
  ['an old note', 1000, 4000, 60_000, false],
  ['no note', Number.NaN, Number.NaN, 1000, false],
  ['a clock that was set back', 5000, 4000, 4100, false],
])('isQuickBack: %s', (_name, from, to, now, verdict) => {
  expect(isQuickBack(from, to, now)).toBe(verdict);
});
