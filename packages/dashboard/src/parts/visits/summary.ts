// What a story comes down to: the stages it went through, and what went wrong how often.

import { type Weight, weighStep } from '@klankbord/protocol/steps';
import { sentenceOf } from '../../texts/wordStep';
import type { StoryStep } from '../story/bandsOf';
import { TROUBLES } from './kinds';

/** The stages one after the other; a visit may go back and forth. */
export const stagePath = (steps: StoryStep[]): string[] =>
  steps.map(({ stage }) => stage).filter((stage, index, all) => stage && stage !== all[index - 1]);

export interface Trouble {
  text: string;
  weight: Weight;
  times: number;
}

/** Each once, with how often it happened, in the order of the visit. */
export function listTroubles(steps: StoryStep[]): Trouble[] {
  const found = new Map<string, Trouble>();
  for (const step of steps) {
    const weight = weighStep(step);
    if (!TROUBLES.includes(weight)) continue;
    const text = sentenceOf(step);
    const times = step.times ?? 1;
    const before = found.get(text);
    if (before) before.times += times;
    else found.set(text, { text, weight, times });
  }
  return [...found.values()];
}
