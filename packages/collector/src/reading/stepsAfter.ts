// What happened in a session after an answer: the end of its story.

import type { JsonObject, PageContext } from '@klankbord/protocol/wire';
import { z } from 'zod';
import { jsonObjectShape, pageContextShape, timeShape } from '../describe/shapes';
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

export const stepShape: z.ZodType<Step> = z
  .object({
    name: z.string(),
    time: timeShape,
    stage: z.string().optional(),
    page: pageContextShape.optional(),
    props: jsonObjectShape,
  })
  .meta({ id: 'Step' });

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
