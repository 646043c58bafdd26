// Tells what happens in one visit, in the words of the wire: each event with its id, time, page and stage, as a browser sends it.

import { advance, emptyJourney, mergeParts, tellJourney } from '@klankbord/protocol/journey';
import { createEventIds } from '@klankbord/protocol/wire';

/**
 * @param startMs when the visit begins, milliseconds since 1970
 */
export function createTeller(random, { person, errand, startMs }) {
  let ms = startMs;
  const ids = createEventIds(() => Math.round(ms), random.fill);
  const session = `s_${ids.next()}`;
  const events = [];
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
  const tell = (name, props = {}) => {
    const event = wrap(name, props);
    part = advance(part, event);
    event.stage = part.stage;
    events.push(event);
    return event;
  };

  return {
    events,
    tell,
    /** Time goes by, in seconds. */
    wait(typicalSeconds) {
      ms += random.seconds(typicalSeconds) * 1000;
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
