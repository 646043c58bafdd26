// The props of a headless answer: what the caller gave, completed with the story that led up to it.

import type { Answer, Contact, Feedback, FeedbackContext } from '@klankbord/protocol/wire';
import { checkFeedback } from '@klankbord/protocol/wire';
import { KlankbordError } from './diagnostics/codes';

/** An answer as `feedback()` takes it; everything is optional, but something must be said. */
export interface FeedbackInput {
  /** The survey, or only its id. */
  survey?: string | Feedback['survey'];
  answers?: Answer[];
  scores?: Record<string, number>;
  comment?: string;
  contact?: Contact;
  consents?: Feedback['consents'];
  /** The id of an earlier answer that this one revises. */
  response?: string;
  revision?: number;
  complete?: boolean;
  moment?: string;
  /** ISO 8601. */
  asked?: string;
  durationMs?: number;
}

/**
 * Completes an answer.
 *
 * @throws KlankbordError `bad-props` with the member that is wrong
 */
export function composeFeedback(
  input: FeedbackInput,
  response: string,
  revision: number,
  context: FeedbackContext,
): Feedback {
  if (typeof input !== 'object' || input === null) throw new KlankbordError('bad-props', 'feedback() takes an object');
  const { survey } = input;
  const props = {
    ...input,
    response,
    revision,
    complete: input.complete ?? true,
    ...(survey !== undefined && { survey: typeof survey === 'string' ? { id: survey } : survey }),
    answers: input.answers ?? [],
    context,
  };
  if (!props.answers.length && !input.scores && !input.comment && !input.contact) {
    throw new KlankbordError('bad-props', 'feedback() needs answers, scores, a comment or contact');
  }
  const verdict = checkFeedback(props);
  if (!verdict.ok) throw new KlankbordError('bad-props', verdict.detail);
  return verdict.value;
}
