// The event that made us ask: the latest step of the trail that the survey's `when` names.

import type { TrailStep } from '../../journey/trailStep';
import type { Survey } from '../survey';

/** What comes between an event and the moment that it brought. */
const BETWEEN = /^(moment|page_view|web_vital|scroll_depth)$/;

/**
 * The latest step that `when` names; for a moment, what the visitor did last before it came. Undefined for a survey that
 * was opened by hand, and where the trail no longer reaches back to it.
 *
 * @example findCause({ event: 'purchase' }, trail) // { name: 'purchase', item_name: 'Blue jacket', … }
 */
export function findCause(when: Survey['when'], trail: TrailStep[]): TrailStep | undefined {
  const told = JSON.stringify(when ?? '');
  const names = (word: unknown): boolean => told.includes(JSON.stringify(word));
  const back = [...trail].reverse();
  const at = back.findIndex(({ name, moment }) => names(name === 'moment' ? moment : name));
  if (at < 0 || back[at]!.name !== 'moment') return back[at];
  return back.slice(at).find(({ name }) => !BETWEEN.test(name));
}
