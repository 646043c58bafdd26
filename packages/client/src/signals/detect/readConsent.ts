// Reads Google's consent commands: `gtag('consent', 'default' | 'update', { analytics_storage: 'granted' | 'denied' })`.

import type { Choice } from '../../consent';

/** What was heard so far. */
export interface HeardConsent {
  /** A default was `denied`; another default does not take that back. */
  isHeld?: boolean;
  /** The visitor's own word, or what the consent tool remembers of it. */
  word?: Choice;
}

/**
 * What is heard after one more push; the same object where the push says nothing about `analytics_storage`.
 *
 * Which region the visitor is in is not known here, so of several defaults the strictest counts. After an update no
 * default counts any more.
 *
 * @example readConsent(gtag('consent', 'update', { analytics_storage: 'denied' }), {}) // { word: 'denied' }
 */
export function readConsent(pushed: Record<string, unknown>, heard: HeardConsent): HeardConsent {
  if (pushed[0] !== 'consent') return heard;
  const said = Object(pushed[2]) as { analytics_storage?: unknown };
  const { analytics_storage: storage } = said;
  if (storage !== 'granted' && storage !== 'denied') return heard;
  if (pushed[1] === 'update') return { ...heard, word: storage };
  return pushed[1] === 'default' && storage === 'denied' ? { ...heard, isHeld: true } : heard;
}
