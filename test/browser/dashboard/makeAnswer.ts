// Answers as clients send them, for the pages that show many of them.

import { randomUUID } from 'node:crypto';
import { makeEvents } from '../../support/postEvents';

/**
 * @param members of the event, e.g. `{ visitor: 'v_…' }`; `props` and `context` are added to those of the answer
 */
export function makeAnswer(
  score: number,
  {
    comment,
    context,
    props,
    ...members
  }: { comment?: string; context?: object; props?: object; [member: string]: unknown } = {},
): object {
  const [event] = makeEvents(1);
  return {
    ...event,
    ...members,
    name: 'feedback',
    props: {
      response: randomUUID(),
      revision: 1,
      complete: true,
      survey: { id: 'order', version: 1, name: 'Order experience' },
      answers: [
        { question: 'recommend', type: 'nps', label: 'Would you recommend us?', value: score, scale: [0, 10] },
        ...(comment ? [{ question: 'why', type: 'text', label: 'Why?', value: comment }] : []),
      ],
      scores: { nps: score },
      ...(comment && { comment }),
      context: { device: { viewport: [390, 844], touch: true }, ...context },
      ...props,
    },
  };
}
