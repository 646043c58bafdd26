// The score of a case, as badges show it.

import { toneOf, usualScales } from '@klankbord/protocol/survey';
import type { CaseScore } from '../../readings/loopShapes';
import type { GivenScore } from '../score/scoresIn';

export function caseScore(score: CaseScore | undefined, value = score?.value): GivenScore | undefined {
  if (!score || value === undefined) return undefined;
  const { type, metric, low, high } = score;
  const own: [number, number] | undefined = low !== null && high !== null ? [low, high] : undefined;
  const scale = own ?? usualScales[type] ?? [1, high ?? 5];
  return { label: metric, type, value, scale, tone: toneOf(type, value, scale) };
}
