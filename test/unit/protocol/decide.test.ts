// The one decision whether a survey may be shown: its rules, their order, and the order of surveys.

import { describe, expect, test } from '@jest/globals';
import { type Decision, decide, type DecideState, judge, rules, type Shown } from '@klankbord/protocol/decide';
import type { Survey } from '@klankbord/protocol/survey';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-22T10:00:00Z');

const survey = (id: string, more: Partial<Survey> = {}): Survey => ({
  id,
  questions: [{ id: 'q', type: 'text', label: 'Why?' }],
  ...more,
});
const state = (more: Partial<DecideState> = {}): DecideState => ({
  shown: {},
  session: { asked: 0, own: false },
  onScreen: false,
  typing: false,
  ...more,
});
const shown = (outcome: Shown['outcome'], daysAgo: number, version?: number): DecideState => ({
  ...state(),
  shown: { s: { outcome, at: NOW - daysAgo * DAY_MS, times: 1, ...(version !== undefined && { version }) } },
});
/** `show`, or `wait` and `refuse` with their reason. */
const say = (decision: Decision | undefined): string | undefined =>
  decision && `${Object.keys(decision)[0]}${'reason' in decision ? ` ${decision.reason}` : ''}`;

describe('passing reasons wait', () => {
  test.each<[Partial<DecideState>, string]>([
    [{}, 'show'],
    [{ onScreen: true }, 'wait on-screen'],
    [{ typing: true }, 'wait typing'],
    [{ payment: true }, 'wait payment'],
    [{ video: true }, 'wait video'],
    [{ hostModal: true }, 'wait host-modal'],
    [{ click: true }, 'wait click'],
    [{ hidden: true }, 'wait hidden'],
    [{ onScreen: true, typing: true }, 'wait on-screen'],
    [{ hidden: true, payment: true }, 'wait payment'],
  ])('%j: %s', (now, expected) => {
    expect(say(judge(state(now), survey('s'), NOW))).toBe(expected);
  });
});

describe('the last outcome keeps a survey away', () => {
  test.each<[Shown['outcome'], number, Survey['repeat'], string]>([
    ['answered', 0, undefined, 'refuse repeat'],
    ['answered', 3650, undefined, 'refuse repeat'],
    ['answered', 89, { answered: '90d' }, 'refuse repeat'],
    ['answered', 90, { answered: '90d' }, 'show'],
    ['dismissed', 13.999, undefined, 'refuse repeat'],
    ['dismissed', 14, undefined, 'show'],
    ['dismissed', 3650, { dismissed: 'never' }, 'refuse repeat'],
    ['ignored', 2.999, undefined, 'refuse repeat'],
    ['ignored', 3, undefined, 'show'],
    ['ignored', 1, { dismissed: '1h' }, 'refuse repeat'],
    ['ignored', 0, { ignored: '0s' }, 'show'],
  ])('%s %d days ago, repeat %j: %s', (outcome, daysAgo, repeat, expected) => {
    expect(say(judge(shown(outcome, daysAgo), survey('s', repeat && { repeat }), NOW))).toBe(expected);
  });

  test('another survey is not kept away', () => {
    const calm = { ...shown('answered', 0), etiquette: { quietTime: '0s' } };
    expect(say(judge(calm, survey('other'), NOW))).toBe('show');
  });

  test('a showing in the future is a clock that was set back: it stays away', () => {
    expect(say(judge(shown('ignored', -400), survey('s'), NOW))).toBe('refuse repeat');
  });

  test.each<[number | undefined, number | undefined, 'survey' | 'version', string]>([
    [1, 2, 'version', 'show'],
    [1, 1, 'version', 'refuse repeat'],
    [1, 2, 'survey', 'refuse repeat'],
    [undefined, 1, 'version', 'show'],
    [undefined, undefined, 'version', 'refuse repeat'],
  ])('answered at version %s, now version %s, per %s: %s', (was, is, per, expected) => {
    const one = survey('s', { ...(is !== undefined && { version: is }), repeat: { per } });
    expect(say(judge(shown('answered', 0, was), one, NOW))).toBe(expected);
  });

  test('a survey whose id is a member of every object was never shown', () => {
    expect(say(judge(state(), survey('constructor'), NOW))).toBe('show');
  });

  test('lasting reasons are told before passing ones', () => {
    expect(say(judge({ ...shown('answered', 0), typing: true }, survey('s'), NOW))).toBe('refuse repeat');
    const verdicts = rules.map(({ verdict }) => verdict);
    expect(verdicts).toEqual([...verdicts].sort());
    expect(new Set(rules.map(({ reason }) => reason)).size).toBe(rules.length);
  });
});

describe('among several surveys', () => {
  const answered = { ...shown('answered', 0), etiquette: { quietTime: '0s' } };

  test('the first in order of priority that may be shown', () => {
    const surveys = [
      survey('low', { priority: -1 }),
      survey('none'),
      survey('high', { priority: 5 }),
      survey('also', { priority: 5 }),
    ];
    expect(decide(state(), surveys, NOW)).toEqual({ show: surveys[2] });
    expect(surveys.map(({ id }) => id)).toEqual(['low', 'none', 'high', 'also']);
  });

  test('one that may be shown goes before one that is refused, whatever the priority', () => {
    expect(decide(answered, [survey('s', { priority: 9 }), survey('t')], NOW)).toMatchObject({ show: { id: 't' } });
  });

  test('one that has to wait goes before one that is refused', () => {
    const surveys = [survey('s', { priority: 9 }), survey('t')];
    expect(decide({ ...answered, typing: true }, surveys, NOW)).toMatchObject({ wait: { id: 't' }, reason: 'typing' });
  });

  test('all refused: the first refusal; none at all: nothing', () => {
    expect(decide(answered, [survey('s')], NOW)).toMatchObject({ refuse: { id: 's' }, reason: 'repeat' });
    expect(decide(state(), [], NOW)).toBeUndefined();
  });
});
