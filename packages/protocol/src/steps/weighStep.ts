// How much a step weighs in a story: what went wrong and what decides stand out, a mere page view steps back.

import type { JsonValue } from '../wire/json';

export type Weight = 'moment' | 'trouble' | 'frustration' | 'error' | 'slow' | 'landmark' | 'quiet' | 'plain';

const namesOf: Partial<Record<Weight, string>> = {
  moment: 'moment',
  trouble: 'checkout_error',
  frustration: 'rage_click dead_click quick_back form_error form_abandon',
  error: 'script_error',
  landmark: 'purchase feedback',
  quiet:
    'page_view view_item_list select_item filter_item_list view_promotion scroll_depth web_vital session_start ' +
    'consent identify feedback_shown feedback_started feedback_suppressed',
};

const weights = new Map(
  Object.entries(namesOf).flatMap(([weight, names]) => names.split(' ').map((name) => [name, weight as Weight])),
);

/**
 * The weight of a step, or of an event's name and props.
 *
 * @example weighStep({ name: 'search', results_count: 0 }) // 'trouble'
 */
export function weighStep(step: { name: string; [field: string]: JsonValue | undefined }): Weight {
  const { name, status, results_count, rating, own } = step;
  if ((name === 'coupon' && status === 'refused') || (name === 'search' && results_count === 0)) return 'trouble';
  if (name === 'web_vital' && rating === 'poor') return 'slow';
  // What a script of somebody else does is seldom felt, and not the shop's to mend.
  if (name === 'script_error' && own === false) return 'quiet';
  return weights.get(name) ?? 'plain';
}

/** False for a figure of speed that is not poor: no step of anybody's story. */
export const isNews = ({ name, rating }: { name: string; rating?: JsonValue }): boolean =>
  name !== 'web_vital' || rating === 'poor';
