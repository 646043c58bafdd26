// An answer as the inbox lists it.

import type { Answer, Feedback } from '@klankbord/protocol/wire';
import { z } from 'zod';
import { jsonShape, timeShape } from '../describe/shapes';
import type { StoredEvent } from '../store/store';
import { type Device, deviceOf } from './deviceOf';
import { type Entered, enteredOf } from './enteredOf';
import { timeText } from './timeText';

export interface ResponseSummary {
  id: string;
  revision: number;
  complete: boolean;
  /** ISO 8601, after the correction of a wrong clock. */
  time: string;
  survey: { id: string; version?: number; name?: string } | null;
  moment?: string;
  stage?: string;
  scores: Record<string, number>;
  comment?: string;
  answers: Answer[];
  hasContact: boolean;
  /** Whether a notice helped. */
  helped?: boolean;
  channel?: string;
  locale?: string;
  device?: Device;
  page?: { url: string; title?: string };
  visitor?: string;
  /** What the one who asked wanted to find again: an order, a store. */
  ref?: string;
  /** Who has entered it, where the customer did not. */
  entered?: Entered;
}

const answerShape = z
  .looseObject({
    question: z.string(),
    type: z.string(),
    label: z.string().optional(),
    value: jsonShape,
    scale: z.tuple([z.number(), z.number()]).optional(),
    other: z.string().optional(),
  })
  .meta({ id: 'Answer' }) as unknown as z.ZodType<Answer>;

export const responseShape = z
  .object({
    id: z.string(),
    revision: z.number(),
    complete: z.boolean(),
    time: timeShape,
    survey: z.object({ id: z.string(), version: z.number().optional(), name: z.string().optional() }).nullable(),
    moment: z.string().optional(),
    stage: z.string().optional(),
    scores: z.record(z.string(), z.number()),
    comment: z.string().optional(),
    answers: z.array(answerShape),
    hasContact: z.boolean(),
    helped: z.boolean().optional(),
    channel: z.string().optional(),
    locale: z.string().optional(),
    device: z.enum(['phone', 'tablet', 'desktop']).optional(),
    page: z.object({ url: z.string(), title: z.string().optional() }).optional(),
    visitor: z.string().optional(),
    ref: z.string().optional().meta({ description: 'An order, a store: what the link or the entry said.' }),
    entered: z.object({ by: z.string(), time: timeShape }).optional(),
  })
  .meta({ id: 'Response' }) satisfies z.ZodType<ResponseSummary>;

/** The answer in a stored `feedback` event; its props were checked when it came in. */
export const feedbackOf = ({ event }: StoredEvent): Feedback => event.props as unknown as Feedback;

export function responseSummary(stored: StoredEvent): ResponseSummary {
  const { event, atMs } = stored;
  const { response, revision, complete, survey, moment, scores, comment, answers, contact, context, helped } =
    feedbackOf(stored);
  return {
    id: response,
    revision,
    complete,
    time: timeText(atMs),
    survey: survey ? { id: survey.id, version: survey.version, name: survey.name } : null,
    moment,
    stage: event.stage ?? context?.stage,
    scores: scores ?? {},
    comment,
    answers: answers ?? [],
    hasContact: Object.keys(contact ?? {}).length > 0,
    helped,
    channel: event.channel,
    locale: event.locale,
    device: deviceOf(context?.device),
    page: event.page && { url: event.page.url, title: event.page.title },
    visitor: event.visitor,
    ...enteredOf(event.props),
  };
}
