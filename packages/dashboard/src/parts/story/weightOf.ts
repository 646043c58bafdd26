// How much a step weighs in the story: a problem stands out, a mere page view steps back.

import type { StoryStep } from './bandsOf';

export type Weight = 'trouble' | 'landmark' | 'quiet' | 'plain';

const LANDMARKS = ['purchase'];
const QUIET = [
  'page_view',
  'view_item_list',
  'select_item',
  'filter_item_list',
  'session_start',
  'consent',
  'feedback_shown',
];

const isTrouble = ({ name, status, results_count }: StoryStep): boolean =>
  name === 'checkout_error' ||
  (name === 'coupon' && status === 'refused') ||
  (name === 'search' && results_count === 0);

/** Refusals, errors and searches without result are trouble; so the eye finds them without reading. */
export function weightOf(step: StoryStep): Weight {
  if (isTrouble(step)) return 'trouble';
  if (LANDMARKS.includes(step.name)) return 'landmark';
  return QUIET.includes(step.name) ? 'quiet' : 'plain';
}
