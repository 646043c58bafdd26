// A visit as lists show it: its figures, and the newest thing that happened in it.

import { isNews, sumVisit, type VisitSum } from '@klankbord/protocol/steps';
import { z } from 'zod';
import { timeShape } from '../describe/shapes';
import type { StoredEvent } from '../store/store';
import { type EventItem, eventItem, eventShape } from './eventItem';

export interface VisitItem extends VisitSum {
  /** The session. */
  id: string;
  /** The position up to which events are counted in; what comes live after it is not. */
  revision: number;
  visitor?: string;
  device?: string;
  latest: EventItem;
}

export const visitShape: z.ZodType<VisitItem> = z
  .object({
    id: z.string(),
    revision: z.number(),
    visitor: z.string().optional(),
    device: z.string().optional(),
    began: timeShape,
    last: timeShape,
    stage: z.string(),
    furthest: z.string(),
    signals: z.number(),
    acts: z.number(),
    weights: z.record(z.string(), z.number()),
    moments: z.array(z.string()),
    latest: eventShape,
  })
  .meta({ id: 'Visit' });

/** Events of a visit that are counted in. Our choice: a longer one is a robot, or a screen in a shop. */
export const MAX_SIGNALS = 500;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/**
 * @param events of one session, oldest first
 * @returns undefined when there are none
 */
export function visitItem(session: string, events: StoredEvent[]): VisitItem | undefined {
  const news = events.filter(({ event }) => isNews({ ...event.props, name: event.name }));
  const latest = news.at(-1) ?? events.at(-1);
  if (!latest) return undefined;
  const items = events.map(eventItem);
  const sum = items.reduce<VisitSum | undefined>(
    (before, { at, ...item }) => sumVisit(before, { ...item, time: at }),
    undefined,
  )!;
  const start = items.find(({ name }) => name === 'session_start');
  return {
    ...sum,
    id: session,
    revision: Math.max(...events.map(({ position }) => position)),
    visitor: latest.event.visitor,
    device: textOf(start?.props.device),
    latest: eventItem(latest),
  };
}
