// Says which moments of truth have come in a visit, by the very rules that browsers go by.

import { conditionOf, dueMs, listMoments, marksOf, passMoments } from '@klankbord/protocol/condition';
import { foldCart } from '@klankbord/protocol/journey';
import { ownMoments } from './moments.mjs';

/** A moment that time alone brings may come this much later at most: nobody waits for longer in a visit. */
const SOON_MS = 30 * 60_000;

/** @param device of the visitor, as in `session_start` */
export function createMomentWatch(device) {
  const moments = listMoments(ownMoments);
  const conditions = Object.values(moments).map(({ when }) => conditionOf(when));
  const vitals = {};
  let exit = false;
  let state;

  const contextOf = (part, { view, page }, now) => ({
    ...part,
    now,
    view,
    url: page.url,
    exit,
    device,
    cart: foldCart(part.cart),
    vitals,
    marks: (key) => part.marks[key] ?? [],
  });
  return {
    /** How an event is to be remembered. */
    marksOf: (event) => marksOf(conditions, event),
    note({ name, props: { metric, value, rating } }) {
      if (name === 'page_view') exit = false;
      if (name === 'exit_intent') exit = true;
      if (name === 'web_vital') vitals[metric] = { value, rating };
    },
    /** The moments that come now. */
    look(part, event, now) {
      const latched = { session: part.moments, visitor: [] };
      const passed = passMoments(moments, contextOf(part, event, now), state, latched);
      state = passed.state;
      return passed.fired;
    },
    /** In how many milliseconds time alone may bring one; Infinity when none is near. */
    dueMs(part, event, now) {
      const context = contextOf(part, event, now);
      const due = Math.min(...conditions.map((condition) => dueMs(condition, context)));
      return due < SOON_MS ? due : Infinity;
    },
  };
}
