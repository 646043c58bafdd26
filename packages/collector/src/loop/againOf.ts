// The question of a first score, so that the same can be asked once more.

import type { Answer } from '@klankbord/protocol/wire';
import type { GivenScore } from '../store/loopStore';
import { feedbackOf } from '../reading/responseSummary';
import type { StoredEvent } from '../store/store';

export interface Again {
  metric: string;
  type: string;
  /** The question as it stood there. */
  label?: string;
}

/** Types that ask for one number and need nothing but their text. */
const TYPES = ['nps', 'csat', 'ces', 'rating', 'expectation'];

/** Undefined where the score cannot be asked in the same way. */
export function againOf(stored: StoredEvent, score: GivenScore | undefined): Again | undefined {
  if (!score || !TYPES.includes(score.type)) return undefined;
  const answers: Answer[] = feedbackOf(stored).answers ?? [];
  const asked = answers.find(({ type, value }) => type === score.type && value === score.value);
  return { metric: score.metric, type: score.type, ...(asked?.label && { label: asked.label.slice(0, 2000) }) };
}
