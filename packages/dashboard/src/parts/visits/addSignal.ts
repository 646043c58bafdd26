// A visit of the list with a signal that has just come in.

import { isNews, sumVisit } from '@klankbord/protocol/steps';
import type { Signal, Visit } from '../../readings';

/** The same visit when the signal was counted in already: a list may be read after the stream has begun. */
export function addSignal(visit: Visit, signal: Signal): Visit {
  const { position = 0, at, ...event } = signal;
  if (position <= visit.revision) return visit;
  const latest = isNews({ ...event.props, name: event.name }) ? signal : visit.latest;
  return { ...visit, ...sumVisit(visit, { ...event, time: at ?? event.time }), revision: position, latest };
}
