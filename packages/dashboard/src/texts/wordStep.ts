// A step with its codes turned into words, so that its sentence can be filled in.

import { describeStep, momentText, stepTexts } from '@klankbord/protocol/steps';
import { isText } from '@klankbord/protocol/wire';
import type { StoryStep } from '../parts/story/bandsOf';
import { locale } from './locale';
import { spanText } from './times';
import { isShift, vitalText } from './vitals';

const wording: Record<string, (step: StoryStep) => Partial<StoryStep>> = {
  moment: ({ moment }) => (isText(moment) ? { moment: momentText(moment) } : {}),
  ask_question: ({ by }) => (isText(by) ? { kind: by } : {}),
  scroll_depth: ({ percent }) => (percent === 100 ? { kind: 'end' } : {}),
  form_abandon: ({ seconds }) => (typeof seconds === 'number' ? { span: spanText(seconds * 1000) } : {}),
  script_error: ({ own }) => (own === false ? { kind: 'foreign' } : {}),
  web_vital: ({ metric, value, rating }) => ({
    ...(isText(metric) && typeof value === 'number' && { figure: vitalText(metric, value) }),
    ...(isShift(metric) && isText(rating) && { kind: `shift_${rating}` }),
  }),
};

/** @example wordStep({ name: 'moment', moment: 'no-results', time, stage }).moment // 'Found nothing' */
export const wordStep = (step: StoryStep): StoryStep =>
  Object.hasOwn(wording, step.name) ? { ...step, ...wording[step.name]!(step) } : step;

/** The sentence of a step. */
export const sentenceOf = (step: StoryStep): string => describeStep(wordStep(step), stepTexts, locale);
