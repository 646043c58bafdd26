// Takes away what only the collector may say of an answer: that somebody of the team entered it, or that it was imported.

import { isObject } from '@klankbord/protocol/wire';

const OURS = ['entered', 'imported'];

/**
 * `props.entered` is written by `POST /api/sites/:site/entries` and `props.imported` by imports, where it is known who asks.
 * Whoever else claims them is not believed; the answer itself is kept.
 */
export function withoutClaims(event: unknown): unknown {
  if (!isObject(event) || event.name !== 'feedback' || !isObject(event.props)) return event;
  const { props } = event;
  if (!OURS.some((name) => Object.hasOwn(props, name))) return event;
  return { ...event, props: Object.fromEntries(Object.entries(props).filter(([name]) => !OURS.includes(name))) };
}
