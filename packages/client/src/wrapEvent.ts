// Wrapping a signal into an event: id, time, visitor, session, page, after scrubbing and before anything is kept.

import { type JsonObject, type KlankbordEvent, MAX_EVENT_BYTES } from '@klankbord/protocol/wire';
import { KlankbordError } from './diagnostics/codes';
import { byteLength } from './lib/byteLength';
import { stringify } from './lib/stringify';
import { NotJson, toJson } from './lib/toJson';

/** A plain, scrubbed copy of props. Rejects with `bad-props` and the place that is not JSON. */
export function readProps(props: unknown, scrub: (text: string, path: string) => string): JsonObject {
  if (props === undefined || props === null) return {};
  try {
    if (typeof props !== 'object') throw new NotJson(`props is a ${typeof props}`);
    return toJson(props, scrub);
  } catch (error) {
    // A getter of the host may throw anything.
    throw new KlankbordError('bad-props', `${(error as Error).message}; props must be a plain object of JSON values`);
  }
}

/** An answer that is too long loses its errors first, then its trail from the oldest on; answers always stay. */
function trimFeedback(event: KlankbordEvent): string {
  const context = event.props.context as { errors?: unknown; trail?: unknown[] } | undefined;
  if (context) delete context.errors;
  let json = stringify(event);
  while (byteLength(json) > MAX_EVENT_BYTES && context?.trail?.length) {
    context.trail = context.trail.slice(Math.ceil(context.trail.length / 2));
    json = stringify(event);
  }
  return json;
}

/** The JSON of an event. Rejects with `event-too-large` when it does not fit a batch. */
export function eventJson(event: KlankbordEvent): string {
  let json = stringify(event);
  // Units of a string are at most three bytes: most events need no counting.
  if (json.length * 3 <= MAX_EVENT_BYTES || byteLength(json) <= MAX_EVENT_BYTES) return json;
  if (event.name === 'feedback') json = trimFeedback(event);
  const bytes = byteLength(json);
  if (bytes <= MAX_EVENT_BYTES) return json;
  throw new KlankbordError(
    'event-too-large',
    `"${event.name}" takes ${bytes} bytes, at most ${MAX_EVENT_BYTES} are kept`,
  );
}
