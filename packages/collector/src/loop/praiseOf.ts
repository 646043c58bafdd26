// An answer as words that may be quoted: the words, who wrote them, about what, and what they have agreed to.

import type { JsonObject } from '@klankbord/protocol/wire';
import { isObject } from '@klankbord/protocol/wire';
import { feedbackOf } from '../reading/responseSummary';
import { listScores } from '../scores/listScores';
import type { PraiseDraft } from '../store/loopStore';
import type { StoredEvent } from '../store/store';

/** The purpose of the consent question that asks for permission to quote. */
export const PUBLISH = 'publish';

/** The product that was bought or looked at last. */
function productOf(trail: JsonObject[]): string | undefined {
  for (const step of [...trail].reverse()) {
    const [item] = Array.isArray(step.items) ? step.items : [step];
    if (isObject(item) && typeof item.item_id === 'string') return item.item_id.slice(0, 128);
  }
  return undefined;
}

/** What an answer says now: its text is empty where there are no words, or none any more. */
export function praiseOf(stored: StoredEvent): Omit<PraiseDraft, 'isWanted'> {
  const feedback = feedbackOf(stored);
  const text = feedback.comment?.trim() ?? '';
  const consent = feedback.consents?.[PUBLISH];
  const { event, atMs } = stored;
  return {
    response: feedback.response,
    event: event.id.toLowerCase(),
    visitor: event.visitor,
    text: text.slice(0, 2000),
    score: listScores(feedback)[0],
    // A name that was left to be answered is not a name to be published, unless both were in the same answer.
    name: consent?.given ? feedback.contact?.name?.slice(0, 80) : undefined,
    product: productOf(feedback.context?.trail ?? []),
    atMs,
    ...(consent && (consent.given ? { permission: consent.text ?? '' } : { declined: true })),
  };
}
