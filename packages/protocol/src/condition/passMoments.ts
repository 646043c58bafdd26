// The latch of moments: which of them fire now, having become true and not been caught before.

import { ownNames } from '../journey/addMarks';
import type { Moment } from './builtInMoments';
import type { ConditionContext } from './condition';
import { conditionOf } from './conditionOf';
import { holds } from './evaluate';

/** What one page load has to remember from one look to the next. */
export interface MomentState {
  /** The level of each moment at the last look. */
  was: Record<string, boolean>;
  /** The view in which each fired last. */
  view: Record<string, string>;
}

/**
 * Fires each moment whose condition became true since the last look, once per view, session or visitor. Without a state
 * it is the first look of a page load: what is true then became so on an earlier page. For a `view` that is no news, only
 * its level is noted; a moment of the session or the visitor fires, unless the latch says that it has.
 *
 * A moment that waits for another one sees it in the same look, wherever it stands.
 *
 * @param state what the last look gave; undefined at the first, which is best made before the events of this page
 * @param latched what has fired already in this session, and for this visitor
 * @example passMoments(listMoments(), context, undefined, { session: [], visitor: [] }).fired // ['no-results']
 */
export function passMoments(
  definitions: Record<string, Moment>,
  context: ConditionContext,
  state: MomentState | undefined,
  latched: { session: string[]; visitor: string[] },
): { fired: string[]; state: MomentState } {
  const fired: string[] = [];
  const before = ownNames(state?.was ?? {});
  const was = ownNames<boolean>({});
  const view = ownNames(state?.view ?? {});
  // On top of the context, so that what costs something to know is only asked for when a condition wants it.
  const caught = [...(context.moments ?? [])];
  const here = Object.assign(Object.create(context) as ConditionContext, { moments: caught });
  const { view: current = '' } = context;
  let known: number;
  do {
    known = fired.length;
    for (const [name, { when, oncePer }] of Object.entries(definitions)) {
      // Each fires once in a look, so the rounds end.
      if (fired.includes(name)) continue;
      was[name] = holds(conditionOf(when), here);
      const isNews = was[name] && !(state ? before[name] : oncePer === 'view');
      const isCaught =
        oncePer === 'view'
          ? view[name] === current
          : latched[oncePer === 'visitor' ? oncePer : 'session'].includes(name);
      if (isNews && !isCaught) {
        fired.push(name);
        caught.push(name);
        view[name] = current;
      }
    }
  } while (fired.length > known);
  return { fired, state: { was, view } };
}
