// One step of the trail: an event cut down to what tells the story.

import { splitAddress } from '../condition/urlCondition';
import type { KlankbordEvent } from '../wire/event';
import type { JsonObject, JsonValue } from '../wire/json';

export interface TrailStep {
  /** The event's id: steps of several tabs are merged by it. It does not travel. */
  id?: string;
  name: string;
  time: string;
  stage: string;
  [field: string]: JsonValue | undefined;
}

const FIELDS =
  'search_term results_count value currency step kind status moment metric rating item_id item_name item_category quantity';

/** Cuts an event down to a step; fields of the first item stand for the list. */
export function trailStep({ id, name, time, page, props }: KlankbordEvent, stage: string): TrailStep {
  const step: TrailStep = { id, name, time, stage };
  // A list that was shown has many items and is about none of them.
  const [item] = Array.isArray(props.items) && name !== 'view_item_list' ? props.items : [];
  const told = { ...(item as JsonObject), ...props };
  for (const field of FIELDS.split(' ')) if (typeof (told[field] ?? {}) !== 'object') step[field] = told[field];
  if (name === 'page_view' && page) step.path = splitAddress(page.url).path;
  return step;
}
