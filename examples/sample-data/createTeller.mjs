// Tells what happens in one visit, in the words of the wire: each event with its id, time, page and stage, as a browser sends it.

import { advance, emptyJourney, mergeParts, tellJourney } from '@klankbord/protocol/journey';
import { createEventIds } from '@klankbord/protocol/wire';
import { createMomentWatch } from './createMomentWatch.mjs';

/**
 * @param startMs when the visit begins, milliseconds since 1970
 */
export function createTeller(random, { person, errand, startMs }) {
  let ms = startMs;
  const ids = createEventIds(() => Math.round(ms), random.fill);
  const session = `s_${ids.next()}`;
  const events = [];
  const watch = createMomentWatch(person.device);
  let part = emptyJourney();
  let view = '';
  let seq = 0;
  let page;

  const wrap = (name, props) => ({
    id: ids.next(),
    name,
    time: new Date(Math.round(ms)).toISOString(),
    visitor: person.visitor,
    session,
    view,
    seq: ++seq,
    page,
    locale: person.locale,
    channel: 'web',
    props,
  });
  const keep = (name, props) => {
    const event = wrap(name, props);
    watch.note(event);
    part = advance(part, event, undefined, watch.marksOf(event));
    event.stage = part.stage;
    events.push(event);
    return event;
  };
  const look = () => {
    for (const moment of watch.look(part, events.at(-1), ms)) keep('moment', { moment });
  };
  const tell = (name, props = {}) => {
    const event = keep(name, props);
    look();
    return event;
  };

  return {
    events,
    tell,
    /** Time goes by, in seconds. */
    wait(typicalSeconds) {
      const until = ms + random.seconds(typicalSeconds) * 1000;
      // Some moments come by waiting alone.
      for (let due = 0; events.length && ms + due < until; due = watch.dueMs(part, events.at(-1), ms)) {
        ms += due;
        look();
      }
      ms = until;
    },
    now: () => ms,
    newId: () => ids.next(),
    /** A page is opened: a new view. */
    open(url, title) {
      const referrer = page?.url ?? errand.referrer;
      page = { url, title, ...(referrer && { referrer }) };
      view = `w_${ids.next()}`;
      seq = 0;
      if (!events.length) {
        const { referrer: from, campaign } = errand;
        tell('session_start', {
          device: person.device,
          landing: url,
          ...(campaign && { campaign }),
          ...(from && { referrer: from }),
        });
      }
      tell('page_view');
    },
    /** The journey so far, as an answer carries it. */
    journey: () => tellJourney(mergeParts([part])),
  };
}
