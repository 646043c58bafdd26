// How much a step weighs in the story: what went wrong and what decides stand out, a mere page view steps back.

import type { StoryStep } from './bandsOf';

export type Weight = 'moment' | 'trouble' | 'frustration' | 'error' | 'slow' | 'landmark' | 'quiet' | 'plain';

const by: Record<string, Weight> = {
  moment: 'moment',
  checkout_error: 'trouble',
  rage_click: 'frustration',
  dead_click: 'frustration',
  quick_back: 'frustration',
  form_error: 'frustration',
  form_abandon: 'frustration',
  script_error: 'error',
  purchase: 'landmark',
  ...Object.fromEntries(
    (
      'page_view view_item_list select_item filter_item_list view_promotion scroll_depth web_vital session_start ' +
      'consent identify feedback_shown feedback_started feedback_suppressed'
    )
      .split(' ')
      .map((name) => [name, 'quiet' as const]),
  ),
};

/** Refusals, errors and searches without result are trouble; so the eye finds them without reading. */
export function weightOf({ name, status, results_count, rating, own }: StoryStep): Weight {
  if ((name === 'coupon' && status === 'refused') || (name === 'search' && results_count === 0)) return 'trouble';
  if (name === 'web_vital' && rating === 'poor') return 'slow';
  // What a script of somebody else does is seldom felt, and not the shop's to mend.
  if (name === 'script_error' && own === false) return 'quiet';
  return Object.hasOwn(by, name) ? by[name]! : 'plain';
}
