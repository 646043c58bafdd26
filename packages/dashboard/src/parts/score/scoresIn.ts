// The scores of one answer, with what is needed to show them.

import type { ResponseSummary } from '../../readings';
import { type Tone, toneOf, usualScales } from '@klankbord/protocol/survey';

export interface GivenScore {
  /** The question's words, or the metric. */
  label: string;
  type: string;
  value: number;
  scale: [number, number];
  tone: Tone;
}

const given = (label: string, type: string, value: number, scale: [number, number]): GivenScore => ({
  label,
  type,
  value,
  scale,
  tone: toneOf(type, value, scale),
});

/** Scores in the order of the questions; for an answer that only has bare scores, those whose scale is usual. */
export function scoresIn({ answers, scores }: Pick<ResponseSummary, 'answers' | 'scores'>): GivenScore[] {
  const told = answers.flatMap(({ question, type, label, value, scale }) => {
    const ends = scale ?? usualScales[type];
    // A number on a line is neither good nor bad.
    return typeof value === 'number' && ends && type !== 'slider' ? [given(label ?? question, type, value, ends)] : [];
  });
  if (told.length) return told;
  return Object.entries(scores).flatMap(([metric, value]) => {
    const ends = usualScales[metric];
    return ends ? [given(metric, metric, value, ends)] : [];
  });
}
