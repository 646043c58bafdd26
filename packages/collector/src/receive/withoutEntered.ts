// Takes away what only the collector may say of an answer: that somebody of the team entered it.

import { isObject } from '@klankbord/protocol/wire';

/**
 * `props.entered` is written by `POST /api/sites/:site/entries`, where it is known who asks. Whoever else claims it is not
 * believed; the answer itself is kept.
 */
export function withoutEntered(event: unknown): unknown {
  if (!isObject(event) || event.name !== 'feedback' || !isObject(event.props)) return event;
  if (!Object.hasOwn(event.props, 'entered')) return event;
  const { entered: _, ...props } = event.props;
  return { ...event, props };
}
