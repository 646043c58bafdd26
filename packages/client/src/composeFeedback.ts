// The props of an answer: what the interface or the caller gave, completed with the story that led up to it.

import type { Answer, Contact, Feedback, FeedbackContext } from '@klankbord/protocol/wire';
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
  /** Whether a notice helped. */
  helped?: boolean;
  /** The id of an earlier answer that this one revises. */
  response?: string;
  revision?: number;
  complete?: boolean;
  moment?: string;
  /** False leaves trail, counts, cart and moments of the visit out. */
  trail?: boolean;
  /** ISO 8601. */
  asked?: string;
  durationMs?: number;
}

/**
 * Completes an answer.
 *
 * @throws KlankbordError `bad-props` when nothing is said, or answers are no list
 */
export function composeFeedback(
  input: FeedbackInput,
  response: string,
  revision: number,
  context: FeedbackContext,
): Feedback {
  const { survey, answers = [], scores, comment, contact, helped } = input ?? {};
  if (!Array.isArray(answers) || !(answers.length || scores || comment || contact || helped !== undefined)) {
    throw new KlankbordError('bad-props', 'feedback: answers, scores, comment, contact, helped');
  }
  return {
    complete: true,
    ...input,
    response,
    revision,
    answers,
    survey: typeof survey === 'string' ? { id: survey } : survey,
    context,
  };
}
