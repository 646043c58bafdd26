// Google's consent commands: defaults hold back, updates are the visitor's word.

import { describe, expect, test } from '@jest/globals';
import { type HeardConsent, readConsent } from '../../../../packages/client/src/signals/detect/readConsent';

/** What `gtag(…)` pushes: its arguments. */
function gtag(..._args: unknown[]): Record<string, unknown> {
  // biome-ignore lint/complexity/noArguments: that is what gtag pushes
  return arguments as unknown as Record<string, unknown>;
}
const hear = (...pushes: Record<string, unknown>[]): HeardConsent =>
  pushes.reduce((heard, pushed) => readConsent(pushed, heard), {} as HeardConsent);
const say = (kind: string, storage: unknown, more = {}) =>
  gtag('consent', kind, { analytics_storage: storage, ...more });

describe('what counts', () => {
  test.each([
    ['a default that is denied', [say('default', 'denied')], { isHeld: true }],
    ['a default that is granted', [say('default', 'granted')], {}],
    ['an update', [say('update', 'granted')], { word: 'granted' }],
    ['the latest update', [say('update', 'granted'), say('update', 'denied')], { word: 'denied' }],
    [
      'the stricter of two regions',
      [say('default', 'denied', { region: ['NL'] }), say('default', 'granted')],
      { isHeld: true },
    ],
    [
      'an update before its default',
      [say('update', 'granted'), say('default', 'denied')],
      { isHeld: true, word: 'granted' },
    ],
  ])('%s', (_name, pushes, wanted) => expect(hear(...pushes)).toEqual(wanted));
});

describe('what does not', () => {
  test.each([
    ['other storage', gtag('consent', 'update', { ad_storage: 'denied' })],
    ['other values', say('update', 'yes')],
    ['other commands', gtag('event', 'consent', { analytics_storage: 'denied' })],
    ['other kinds', say('declare', 'denied')],
    ['nothing more', gtag('consent')],
    ['null', gtag('consent', 'update', null)],
    ['what consent tools push as an event', { event: 'consent_update', analytics_storage: 'denied' }],
  ])('%s', (_name, pushed) => expect(hear(pushed)).toEqual({}));
});
