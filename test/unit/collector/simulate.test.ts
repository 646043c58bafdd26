// Recorded visits, replayed: which moments come when, what is asked, and why not.

import { describe, expect, test } from '@jest/globals';
import { listMoments } from '@klankbord/protocol/condition';
import { defaultStages } from '@klankbord/protocol/journey';
import type { Survey } from '@klankbord/protocol/survey';
import { outcomeText } from '../../../packages/collector/src/commands/timelineText';
import { readRecording } from '../../../packages/collector/src/simulate/readRecording';
import { sayCondition } from '../../../packages/collector/src/simulate/sayCondition';
import { moveTo, simulate } from '../../../packages/collector/src/simulate/simulate';
import type { Simulation } from '../../../packages/collector/src/simulate/timeline';

const START = Date.parse('2026-11-20T10:00:00Z');
type Step = [seconds: number, name: string, props?: object, more?: object];

const journey = (...steps: Step[]): string =>
  JSON.stringify(
    steps.map(([seconds, name, props, more]) => ({
      name,
      time: new Date(START + seconds * 1000).toISOString(),
      props,
      ...more,
    })),
  );
const survey = (id: string, more: Partial<Survey> = {}): Survey => ({
  id,
  questions: [{ id: 'q', type: 'nps', label: 'How likely?' }],
  ...more,
});

function replay(steps: Step[], surveys: Survey[], moments?: unknown): Simulation {
  const read = readRecording(journey(...steps));
  if (!read.ok) throw new Error(read.reason);
  return simulate(read.recordings[0]!, { surveys, moments: listMoments(moments), stages: defaultStages });
}
/** Seconds after the start at which a survey is asked. */
const askedAt = ({ outcomes }: Simulation, id: string): number[] =>
  outcomes.find((one) => one.survey === id)!.asked.map((at) => (at - START) / 1000);
const momentsOf = ({ entries }: Simulation): [number, string][] =>
  entries.flatMap((entry) => (entry.kind === 'moment' ? [[(entry.at - START) / 1000, entry.moment]] : []));
const sayOf = ({ outcomes }: Simulation, id: string): string => outcomeText(outcomes.find((one) => one.survey === id)!);

describe('moments', () => {
  test('come with the step that makes them true', () => {
    expect(
      momentsOf(
        replay(
          [
            [0, 'page_view'],
            [5, 'search', { results_count: 0 }],
            [9, 'purchase'],
          ],
          [],
        ),
      ),
    ).toEqual([
      [5, 'no-results'],
      [9, 'purchase-done'],
    ]);
  });

  test('that wait for time come between two steps, and after the last one while the visitor may still be there', () => {
    const cart: Step = [0, 'add_to_cart'];
    expect(momentsOf(replay([cart, [600, 'page_view']], []))).toEqual([[180, 'cart-hesitation']]);
    expect(momentsOf(replay([cart], []))).toEqual([[180, 'cart-hesitation']]);
    expect(momentsOf(replay([cart, [100, 'begin_checkout']], []))).toEqual([]);
    const slow = { slow: { when: { event: 'add_to_cart', for: '6m' } } };
    expect(momentsOf(replay([cart], [], slow)).map(([, name]) => name)).not.toContain('slow');
  });

  test('are worked out anew, once a session, whatever the recording says', () => {
    const told: Step[] = [
      [0, 'moment', { moment: 'no-results' }],
      [5, 'search', { results_count: 0 }],
      [6, 'search', { results_count: 0 }],
    ];
    expect(momentsOf(replay(told, []))).toEqual([[5, 'no-results']]);
    expect(momentsOf(replay(told, [], { 'no-results': false }))).toEqual([]);
  });

  test('of a visitor come once in all sessions, those of a session again', () => {
    const steps: Step[] = [
      [0, 'search', { results_count: 0 }],
      [4000, 'search', { results_count: 0 }],
    ];
    expect(momentsOf(replay(steps, [])).map(([, name]) => name)).toEqual(['no-results', 'no-results']);
    expect(momentsOf(replay(steps, [], { 'no-results': { oncePer: 'visitor' } }))).toHaveLength(1);
  });
});

describe('surveys', () => {
  test('are asked when their time comes, after their delay, and not again', () => {
    const asked = replay(
      [
        [0, 'purchase'],
        [3, 'purchase'],
      ],
      [survey('a', { when: 'purchase-done', delay: '2s' })],
    );
    expect(askedAt(asked, 'a')).toEqual([2]);
    expect(sayOf(asked, 'a')).toBe('asked at 10:00:02');
  });

  test('whose time is over within the delay are not asked', () => {
    const searched: Step[] = [
      [0, 'search'],
      [5, 'view_item'],
    ];
    const replayed = replay(searched, [survey('a', { when: { stage: 'search' }, delay: '20s' })]);
    expect(askedAt(replayed, 'a')).toEqual([]);
    expect(sayOf(replayed, 'a')).toMatch(/its time came at 10:00:00, but/);
  });

  test('wait for one that is on screen, and the higher priority goes first', () => {
    const both = [
      survey('low', { when: { event: 'search' } }),
      survey('high', { when: { event: 'search' }, priority: 1 }),
    ];
    const replayed = replay(
      [
        [0, 'search'],
        [1, 'view_item'],
      ],
      both,
    );
    expect([askedAt(replayed, 'high'), askedAt(replayed, 'low')]).toEqual([[0], []]);
    expect(sayOf(replayed, 'low')).toMatch(/as many surveys as a visit may have were shown \(session-budget\)/);
  });

  test('that were answered in the recording stay away; those that were not may come again later', () => {
    const when = { event: 'purchase', in: 'view' as const };
    const one = [survey('a', { when, repeat: { ignored: '1h' } })];
    const bought = (seconds: number): Step[] => [
      [seconds, 'page_view', {}, { view: `v${seconds}` }],
      [seconds, 'purchase', {}, { view: `v${seconds}` }],
    ];
    const answer: Step = [10, 'feedback', { survey: { id: 'a' }, complete: true }, { view: 'v0' }];
    expect(askedAt(replay([...bought(0), ...bought(7200)], one), 'a')).toEqual([0, 7200]);
    const answered = replay([...bought(0), answer, ...bought(7200)], one);
    expect(askedAt(answered, 'a')).toEqual([0]);
    expect(answered.outcomes[0]!.held).toEqual([{ at: START + 7_200_000, decision: 'refuse', reason: 'repeat' }]);
  });

  test('that never had their time say what was lacking', () => {
    const replayed = replay(
      [[0, 'search', { results_count: 3 }]],
      [
        survey('a', { when: { all: [{ event: 'search' }, { event: 'purchase' }, { not: { event: 'search' } }] } }),
        survey('b', { when: { all: [{ stage: 'arrive' }, { event: 'search' }] } }),
        survey('c'),
      ],
    );
    expect(sayOf(replayed, 'a')).toBe(
      'not asked: it never came that purchase happened, nor that search has not happened',
    );
    expect(sayOf(replayed, 'c')).toMatch(/only open\(\) or the launcher/);
  });

  test('what a recording does not tell is named, when something asked for it', () => {
    const idle = [survey('a', { when: { idle: '30s' } })];
    const replayed = replay([[0, 'page_view']], idle);
    expect(askedAt(replayed, 'a')).toEqual([30]);
    expect(replayed.assumed).toEqual(expect.arrayContaining(['quiet', 'idle', 'outcome']));
    expect(replay([[0, 'page_view']], []).assumed).not.toContain('idle');
  });
});

describe('a recording', () => {
  const events = [
    { name: 'search', time: '2026-11-20T10:00:05Z' },
    { name: 'page_view', time: '2026-11-20T10:00:00Z', at: '2026-11-20T10:00:01Z' },
  ];
  const names = (text: string): string[] | string => {
    const read = readRecording(text);
    return read.ok ? read.recordings.flatMap((one) => one.events.map(({ name }) => name)) : read.reason;
  };

  test.each([
    ['a list', JSON.stringify(events)],
    ['a visit of the collector', JSON.stringify({ visit: {}, events })],
    ['a page of events', JSON.stringify({ items: events, next: null })],
    ['NDJSON', events.map((one) => JSON.stringify(one)).join('\n')],
    ['NDJSON of batches', events.map((one) => JSON.stringify({ klankbord: 1, events: [one] })).join('\r\n')],
  ])('%s is read, oldest first', (_what, text) => expect(names(text)).toEqual(['page_view', 'search']));

  test('takes the corrected time', () => {
    const read = readRecording(JSON.stringify(events));
    expect(read.ok && read.recordings[0]!.events[0]!.time).toBe('2026-11-20T10:00:01Z');
  });

  test.each([
    ['{', 'neither JSON nor NDJSON'],
    ['{"a":1}\n{', 'line 2'],
    ['[]', 'no events'],
    ['[3]', 'Event 1 is no event'],
    ['[{"name":"Search"}]', 'Event 1 has no name'],
    ['[{"name":"search","time":"10:00"}]', 'Event 1 has no time'],
    ['{"id":"r","answers":[]}', 'exported answer'],
  ])('%s is refused with a reason', (text, said) => expect(names(text)).toContain(said));

  test('of several visitors is several visits', () => {
    const read = readRecording(journey([0, 'search', {}, { visitor: 'x' }], [1, 'search', {}, { visitor: 'y' }]));
    expect(read.ok && read.recordings.map(({ visitor }) => visitor)).toEqual(['x', 'y']);
  });

  test('is moved so that it ends at a time', () => {
    const read = readRecording(journey([0, 'search'], [60, 'purchase']));
    const moved =
      read.ok && moveTo(read.recordings[0]!, Date.parse('2027-01-01T00:00:00Z')).events.map(({ time }) => time);
    expect(moved).toEqual(['2026-12-31T23:59:00.000Z', '2027-01-01T00:00:00.000Z']);
  });
});

test.each([
  [
    { event: 'search', where: { results_count: { lte: 3 } }, times: 2, within: '5m' },
    'search happened 2 times with results_count ≤ 3 within 5m',
  ],
  [{ not: { event: 'purchase' } }, 'purchase has not happened'],
  [{ any: [{ stage: 'cart' }, { moment: 'x' }] }, '(the stage is cart or the moment x has come)'],
  [{ trait: { plan: 'pro' } }, '{"trait":{"plan":"pro"}}'],
])('%j in words', (condition, said) => expect(sayCondition(condition)).toBe(said));
