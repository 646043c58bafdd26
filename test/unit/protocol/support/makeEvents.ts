// Events for journeys: with ids that sort, and times that follow one another.

import type { JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';

export const START_MS = Date.parse('2026-11-22T10:00:00Z');

/** The id of the n-th event; later ones sort after earlier ones. */
export const idOf = (n: number): string => `0198f5a0-6a00-7d11-8d55-${n.toString(16).padStart(12, '0')}`;

export const makeEvent = (
  n: number,
  name: string,
  props: JsonObject = {},
  more: Partial<KlankbordEvent> = {},
): KlankbordEvent => ({
  id: idOf(n),
  name,
  time: new Date(START_MS + n * 1000).toISOString(),
  view: 'w_1',
  page: { url: 'https://shop.example/' },
  props,
  ...more,
});
