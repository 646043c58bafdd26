// One step of the trail: an event cut down to what tells the story.

import type { KlankbordEvent } from '../wire/event';
import { isObject, type JsonValue } from '../wire/json';

export interface TrailStep {
  /** The event's id: steps of several tabs are merged by it. It does not travel. */
  id?: string;
  name: string;
  time: string;
  stage: string;
  [field: string]: JsonValue | undefined;
}

const FIELDS = [
  'search_term',
  'results_count',
  'value',
  'currency',
  'step',
  'kind',
  'status',
  'moment',
  'metric',
  'rating',
];
const ITEM_FIELDS = ['item_id', 'item_name', 'item_category', 'quantity'];

/** The path of an address, without origin, query and fragment. */
const pathOf = (url: string): string => url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '') || '/';

/** Cuts an event down to a step; fields of the first item stand for the list. */
export function trailStep(event: KlankbordEvent, stage: string): TrailStep {
  const step: TrailStep = { id: event.id, name: event.name, time: event.time, stage };
  const { items } = event.props;
  const item = Array.isArray(items) && isObject(items[0]) ? items[0] : {};
  for (const field of FIELDS) {
    const value = event.props[field];
    if (value !== undefined && typeof value !== 'object') step[field] = value;
  }
  // A list that was shown has many items and is about none of them.
  if (event.name !== 'view_item_list') {
    for (const field of ITEM_FIELDS) {
      const value = (item as Record<string, JsonValue>)[field] ?? event.props[field];
      if (value !== undefined && typeof value !== 'object') step[field] = value;
    }
  }
  if (event.name === 'page_view' && event.page) step.path = pathOf(event.page.url);
  return step;
}
