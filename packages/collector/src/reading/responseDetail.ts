// An answer as it is opened: the summary, and everything that was sent with it.

import type { Contact, Feedback, FeedbackContext } from '@klankbord/protocol/wire';
import { z } from 'zod';
import { jsonObjectShape, timeShape } from '../describe/shapes';
import type { StoredEvent } from '../store/store';
import { feedbackOf, responseShape, type ResponseSummary, responseSummary } from './responseSummary';
import { timeText } from './timeText';

export interface ResponseDetail extends ResponseSummary {
  contact?: Contact;
  context: FeedbackContext;
  consents?: Feedback['consents'];
  /** Milliseconds between the first question on screen and this revision. */
  durationMs?: number;
  /** When the first question came on screen, by the visitor's clock. */
  asked?: string;
  /** The customer, as `identify` calls them. */
  user?: string;
  /** When it arrived here. */
  received: string;
}

export const responseDetailShape = z
  .object({
    ...responseShape.shape,
    contact: z
      .looseObject({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
      .optional(),
    context: jsonObjectShape as unknown as z.ZodType<FeedbackContext>,
    consents: z.record(z.string(), z.object({ given: z.boolean(), text: z.string().optional() })).optional(),
    durationMs: z.number().optional(),
    asked: timeShape.optional(),
    user: z.string().optional(),
    received: timeShape,
  })
  .meta({ id: 'ResponseDetail' }) satisfies z.ZodType<ResponseDetail>;

export function responseDetail(stored: StoredEvent): ResponseDetail {
  const { contact, context, consents, durationMs, asked } = feedbackOf(stored);
  const received = timeText(stored.receivedMs);
  const { user } = stored.event;
  return { ...responseSummary(stored), contact, context: context ?? {}, consents, durationMs, asked, user, received };
}
