// The scores of one answer: each with the type and the scale of the question it came from.

import type { Answer, Feedback } from '@klankbord/protocol/wire';
import { wellFormed } from '../store/wellFormed';

export interface Score {
  metric: string;
  type: string;
  value: number;
  low: number | null;
  high: number | null;
}

const scored = (metric: string, value: number, answer: Answer | undefined): Score => ({
  metric: wellFormed(metric),
  type: wellFormed(answer?.type ?? metric),
  value,
  low: answer?.scale?.[0] ?? null,
  high: answer?.scale?.[1] ?? null,
});

/**
 * `scores` is keyed by metric, else by type, and does not say which answer it came from. A key that is a type belongs to
 * the answer of that type; what is left goes, in order, to the first free answer with the same value.
 */
function matchScores(scores: [string, number][], answers: Answer[]): Score[] {
  const numbers = answers.filter(({ value }) => typeof value === 'number');
  // A slider is a number too, but no score, unless nothing else has the value.
  const free = new Set([...numbers.filter(({ type }) => type !== 'slider'), ...numbers]);
  const take = (fits: (answer: Answer) => boolean): Answer | undefined => {
    const found = [...free].find(fits);
    if (found) free.delete(found);
    return found;
  };
  const byType = new Map(
    scores.map(([metric, value]) => [metric, take((answer) => answer.type === metric && answer.value === value)]),
  );
  return scores.map(([metric, value]) =>
    scored(metric, value, byType.get(metric) ?? take((answer) => answer.value === value)),
  );
}

/** An answer without `scores` (another client's) still counts: its numbers with a scale, by type. */
const readAnswers = (answers: Answer[]): Score[] =>
  answers.flatMap((answer) =>
    typeof answer.value === 'number' && answer.scale ? [scored(answer.type, answer.value, answer)] : [],
  );

const goals: Record<string, number> = { yes: 1, partly: 0.5, no: 0 };

/** The first goal: reached is 1, partly a half, missed 0. It has no number of its own, so `scores` does not tell it. */
function goalScore(answers: Answer[]): Score[] {
  const value = answers.find(({ type }) => type === 'goal')?.value;
  const success = typeof value === 'object' && value !== null && 'success' in value ? String(value.success) : '';
  return Object.hasOwn(goals, success)
    ? [{ metric: 'goal', type: 'goal', value: goals[success]!, low: 0, high: 1 }]
    : [];
}

/**
 * @example listScores({ response: 'r', revision: 1, complete: true, scores: { nps: 9 },
 *   answers: [{ question: 'q', type: 'nps', value: 9, scale: [0, 10] }] })
 * // [{ metric: 'nps', type: 'nps', value: 9, low: 0, high: 10 }]
 */
export const listScores = ({ scores, answers }: Feedback): Score[] => [
  ...(scores ? matchScores(Object.entries(scores), answers ?? []) : readAnswers(answers ?? [])),
  ...goalScore(answers ?? []),
];
