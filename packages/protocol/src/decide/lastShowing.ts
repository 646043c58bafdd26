// The last showing that counts for a survey, if there was one.

import type { Survey } from '../survey/survey';
import type { DecideState, Shown } from './rule';

/**
 * With `repeat.per: 'version'` a showing of another version does not count. Where the visitor is not to be known, the
 * version is not kept: then it may have been this one.
 */
export function lastShowing(shown: DecideState['shown'], { id, version, repeat }: Survey): Shown | undefined {
  // `constructor` is a valid id.
  const last = shown && Object.hasOwn(shown, id) ? shown[id] : undefined;
  const isOther = repeat?.per === 'version' && last?.times !== undefined && last.version !== version;
  return isOther ? undefined : last;
}
