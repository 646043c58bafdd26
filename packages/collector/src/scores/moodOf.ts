// Whether whoever answered was happy, by the first score of the answer.

import { type Tone, toneOf, usualScales } from '@klankbord/protocol/survey';
import type { Feedback } from '@klankbord/protocol/wire';

const goals = new Map<unknown, Tone>([
  ['yes', 'good'],
  ['partly', 'mid'],
  ['no', 'bad'],
]);

const successOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { success?: unknown }).success : undefined;

/**
 * The first answer on a scale decides, a goal that was reached or missed counts as one; an answer that carries bare
 * scores is judged by the first whose scale is usual.
 *
 * @returns undefined for an answer without a score
 * @example moodOf({ …, answers: [{ question: 'q', type: 'nps', value: 3, scale: [0, 10] }] }) // 'bad'
 */
export function moodOf({ answers = [], scores = {} }: Feedback): Tone | undefined {
  for (const { type, value, scale } of answers) {
    const ends = scale ?? usualScales[type];
    if (typeof value === 'number' && ends && type !== 'slider') return toneOf(type, value, ends);
    if (type === 'goal') return goals.get(successOf(value));
  }
  for (const [metric, value] of Object.entries(scores)) {
    const ends = usualScales[metric];
    if (ends) return toneOf(metric, value, ends);
  }
  return undefined;
}
