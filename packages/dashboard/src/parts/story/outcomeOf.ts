// How the visit of an answer ended: with an order before the answer, after it, or without one.

import type { StoryStep } from './bandsOf';

export interface Outcome {
  is: 'bought-before' | 'bought-after' | 'left';
  /** The order. */
  order?: StoryStep;
  /** The last stage of a visit without an order. */
  stage?: string;
}

/**
 * @param before the steps that led up to the answer
 * @param after the steps that followed
 * @returns undefined when nothing is known of the visit
 */
export function outcomeOf(before: StoryStep[], after: StoryStep[]): Outcome | undefined {
  const isOrder = ({ name }: StoryStep): boolean => name === 'purchase';
  const later = after.find(isOrder);
  if (later) return { is: 'bought-after', order: later };
  const earlier = before.filter(isOrder).at(-1);
  if (earlier) return { is: 'bought-before', order: earlier };
  const last = after.at(-1) ?? before.at(-1);
  return last && { is: 'left', stage: last.stage };
}
