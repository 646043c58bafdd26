// Of earlier showings only survey, outcome and day stay where the visitor is not to be known.

import { expect, test } from '@jest/globals';
import { judge } from '@klankbord/protocol/decide';
import { thinRepeat } from '../../../packages/widget/src/targeting/thinRepeat';

const DAY_MS = 86_400_000;
const at = Date.UTC(2026, 10, 22, 7, 11);

test('nothing else stays', () => {
  const shown = { effort: { outcome: 'answered' as const, at, times: 3, version: 2 } };
  expect(thinRepeat({ shown, screens: { 't-1': at } } as never)).toEqual({
    shown: { effort: { outcome: 'answered', at: Date.UTC(2026, 10, 23) } },
  });
  expect(thinRepeat({})).toEqual({ shown: {} });
});

test('thinned twice is thinned once', () => {
  const once = thinRepeat({ shown: { effort: { outcome: 'dismissed', at, times: 1 } } });
  expect(thinRepeat(once as object)).toEqual(once);
});

test('a pause is never shorter, also one for each version', () => {
  const { shown } = thinRepeat({ shown: { effort: { outcome: 'dismissed', at, times: 1, version: 2 } } });
  const state = { shown, onScreen: false, typing: false } as Parameters<typeof judge>[0];
  const survey = { id: 'effort', version: 3, questions: [], repeat: { dismissed: '1d', per: 'version' } } as never;
  expect(judge(state, survey, at + DAY_MS - 1).reason).toBe('repeat');
  // How often it was shown is not kept: it may have been the last time.
  expect(judge(state, survey, at + 2 * DAY_MS).reason).toBe('display-cap');
});
