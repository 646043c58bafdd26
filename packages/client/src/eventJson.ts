// The JSON of an event, within the size that one event may have.

import { type KlankbordEvent, MAX_EVENT_BYTES } from '@klankbord/protocol/wire';
import { KlankbordError } from './diagnostics/codes';
import { byteLength } from './lib/byteLength';
import { stringify } from './lib/stringify';

/**
 * The JSON of an event. An answer that is too long loses its errors first, then its trail from the oldest on; answers
 * always stay.
 *
 * @throws KlankbordError `event-too-large` when it does not fit
 */
export function eventJson(event: KlankbordEvent): string {
  const context = event.props.context as { errors?: unknown; trail?: unknown[] } | undefined;
  for (;;) {
    const json = stringify(event);
    // A unit of a text is at most three bytes: most events need no counting.
    if (json.length * 3 <= MAX_EVENT_BYTES || byteLength(json) <= MAX_EVENT_BYTES) return json;
    if (event.name !== 'feedback' || !context?.trail?.length) {
      throw new KlankbordError('event-too-large', `${event.name}: ${byteLength(json)} > ${MAX_EVENT_BYTES}`);
    }
    if (context.errors) delete context.errors;
    else context.trail.splice(0, Math.ceil(context.trail.length / 2));
  }
}
