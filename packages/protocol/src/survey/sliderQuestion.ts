// `slider`: a number on a line.

import { isNumber, wrongMember } from '../wire/shape';
import type { QuestionBase, QuestionCheck, QuestionType } from './question';

export interface SliderQuestion extends QuestionBase {
  type: 'slider';
  /** Default 0. */
  min?: number;
  /** Default 100. */
  max?: number;
  /** From one value to the next; default 1. */
  step?: number;
}

/** What is filled in is what travels, with the ends of the line. */
export const sliderQuestion: QuestionType<SliderQuestion> = {
  type: 'slider',
  refuses: ({ min = 0, max = 100 }, value) =>
    isNumber(value) && (value as number) >= min && (value as number) <= max
      ? ''
      : `must be a number from ${min} to ${max}`,
  answer: ({ min = 0, max = 100 }) => ({ scale: [min, max] }),
};

export const sliderCheck: QuestionCheck = {
  members: ['min', 'max', 'step'],
  fault(question) {
    const { min = 0, max = 100 } = question as { min?: number; max?: number };
    const wrong = wrongMember(question, {
      min: isNumber,
      max: isNumber,
      step: (step) => isNumber(step) && (step as number) > 0,
    });
    if (wrong) return `${wrong} must be a number${wrong === 'step' ? ' above 0' : ''}`;
    return min < max ? '' : `min ${min} is not less than max ${max}`;
  },
};
