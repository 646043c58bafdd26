// What went wrong on the page of an answer: slow figures and errors, which have no time of their own.

import { isObject, isText, type FeedbackContext } from '@klankbord/protocol/wire';
import type { StoryStep } from './bandsOf';

/**
 * As steps, so that they are said and marked like all others. What the trail has told already is left out.
 *
 * @param told the steps of the trail
 */
export function pageTroubles({ vitals, errors, stage }: FeedbackContext, told: StoryStep[]): StoryStep[] {
  const known = { time: '', stage: isText(stage) ? stage : '' };
  const slow = Object.entries(isObject(vitals) ? vitals : {}).flatMap(([metric, vital]) => {
    if (!isObject(vital) || vital.rating !== 'poor' || typeof vital.value !== 'number') return [];
    const { value } = vital;
    if (told.some((step) => step.name === 'web_vital' && step.metric === metric && step.value === value)) return [];
    return [{ ...known, name: 'web_vital', metric, value, rating: 'poor' }];
  });
  const failed = Array.isArray(errors) ? [...new Set(errors.filter((error) => isText(error)))] : [];
  return [...slow, ...failed.map((message) => ({ ...known, name: 'script_error', message }))];
}
