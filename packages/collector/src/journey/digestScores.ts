// The scores given in a visit, each in its latest revision, put on one scale.

import type { Feedback } from '@klankbord/protocol/wire';
import { listScores } from '../scores/listScores';
import type { StoredEvent } from '../store/store';
import type { DigestScore } from './visitDigest';

/** NPS is 0 to 10 wherever it comes from; a score without a known scale cannot be put on another. */
const scaleOf = (type: string, low: number | null, high: number | null): [number, number] | undefined => {
  if (type === 'nps') return [0, 10];
  return low !== null && high !== null && high > low ? [low, high] : undefined;
};

/** 0 is the lowest point of a score's own scale, 100 the highest. */
export function listDigestScores(events: StoredEvent[]): DigestScore[] {
  const latest = new Map<string, { feedback: Feedback; stage: string }>();
  for (const { event } of events) {
    if (event.name !== 'feedback') continue;
    const feedback = event.props as unknown as Feedback;
    const before = latest.get(feedback.response)?.feedback;
    if (before && before.revision > feedback.revision) continue;
    latest.set(feedback.response, { feedback, stage: event.stage ?? feedback.context?.stage ?? '' });
  }
  return [...latest.values()].flatMap(({ feedback, stage }) =>
    listScores(feedback).flatMap(({ type, value, low, high }) => {
      const scale = scaleOf(type, low, high);
      if (!scale || value < scale[0] || value > scale[1]) return [];
      const share = (value - scale[0]) / (scale[1] - scale[0]);
      const survey = feedback.survey?.id;
      return [{ response: feedback.response, ...(survey && { survey }), stage, value: Math.round(share * 1000) / 10 }];
    }),
  );
}
