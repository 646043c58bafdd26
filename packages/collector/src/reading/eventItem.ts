// An event as lists and the live stream show it.

import type { JsonObject, PageContext } from '@klankbord/protocol/wire';
import { z } from 'zod';
import { jsonObjectShape, pageContextShape, timeShape } from '../describe/shapes';
import type { StoredEvent } from '../store/store';
import { timeText } from './timeText';

export interface EventItem {
  id: string;
  name: string;
  /** As the visitor's clock told it. */
  time: string;
  /** After the correction of a wrong clock. */
  at: string;
  visitor?: string;
  session?: string;
  stage?: string;
  page?: PageContext;
  props: JsonObject;
}

export const eventShape: z.ZodType<EventItem> = z
  .object({
    id: z.string(),
    name: z.string(),
    time: timeShape,
    at: timeShape,
    visitor: z.string().optional(),
    session: z.string().optional(),
    stage: z.string().optional(),
    page: pageContextShape.optional(),
    props: jsonObjectShape,
  })
  .meta({ id: 'Event' });

export const eventItem = ({ event, atMs }: StoredEvent): EventItem => ({
  id: event.id,
  name: event.name,
  time: event.time,
  at: timeText(atMs),
  visitor: event.visitor,
  session: event.session,
  stage: event.stage,
  page: event.page,
  props: event.props,
});
