// What happened in a session after an answer: the end of its story.

import type { JsonObject, PageContext } from '@klankbord/protocol/wire';
import type { StoredEvent } from '../store/store';
import { timeText } from './timeText';

export interface Step {
  name: string;
  /** ISO 8601, after the correction of a wrong clock. */
  time: string;
  stage?: string;
  /** The page it happened on. */
  page?: PageContext;
  props: JsonObject;
}

/** Events about Klankbord itself are no steps of the visitor. */
const isOwn = (name: string): boolean => name.startsWith('feedback') || ['consent', 'identify'].includes(name);

export const stepsAfter = (events: StoredEvent[]): Step[] =>
  events
    .filter(({ event }) => !isOwn(event.name))
    .map(({ event, atMs }) => ({
      name: event.name,
      time: timeText(atMs),
      stage: event.stage,
      page: event.page,
      props: event.props,
    }));
