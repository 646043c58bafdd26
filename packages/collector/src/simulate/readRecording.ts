// Reads a recorded journey: events as JSON or NDJSON, as the collector gives them or as somebody wrote them down.

import { isEventName, isObject, isTime, isUuid, type JsonObject, type KlankbordEvent } from '@klankbord/protocol/wire';

/** The events of one visitor, in the order in which they happened. */
export interface Recording {
  visitor?: string;
  events: KlankbordEvent[];
}

/** Events of all visitors, or the reason why there are none. */
export type Read = { ok: true; recordings: Recording[] } | { ok: false; reason: string };

const refuse = (reason: string): Read => ({ ok: false, reason });

/** JSON, or JSON of each line. */
function parse(text: string): unknown {
  const clean = text.replace(/^\uFEFF/, '').trim();
  try {
    return JSON.parse(clean) as unknown;
  } catch (error) {
    const lines = clean.split(/\r?\n/).filter((line) => line.trim());
    if (lines.length < 2) throw error;
    return lines.map((line, index) => {
      try {
        return JSON.parse(line) as unknown;
      } catch (fault) {
        throw new Error(`line ${index + 1}: ${(fault as Error).message}`);
      }
    });
  }
}

/** The events in a list, a visit (`events`), a page of events (`items`) or a batch; also in several of these. */
function collect(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (!isObject(value)) return [value];
  const inner = [value.events, value.items].find(Array.isArray);
  return inner ? inner.flatMap(collect) : [value];
}

/** Made so that ids sort as things happened: conditions compare them. */
const idAt = (index: number): string => `00000000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
const isVersion7 = (id: unknown): boolean => isUuid(id) && id[14] === '7';

const faultOf = (event: unknown): string => {
  if (!isObject(event)) return 'is no event, which is an object with a name and a time';
  if ('answers' in event && !('name' in event))
    return 'is an exported answer, not an event. A visit is at /api/sites/SITE/visits/SESSION';
  if (!isEventName(event.name)) return 'has no name: lower-case letters, digits and underscores';
  return isTime(event.time) ? '' : 'has no time with a zone, such as 2026-11-22T10:00:00Z';
};

/** `at` is the time after the correction of a wrong clock, as the collector's lists give it. */
const normalise = (event: Record<string, unknown>): KlankbordEvent =>
  ({
    ...event,
    time: isTime(event.at) ? event.at : event.time,
    props: isObject(event.props) ? (event.props as JsonObject) : {},
  }) as unknown as KlankbordEvent;

/** In order: by id where all are ours, else by time, and then with new ids. */
function order(events: KlankbordEvent[]): KlankbordEvent[] {
  if (events.every(({ id }) => isVersion7(id))) return [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...events]
    .sort((a, b) => Date.parse(a.time) - Date.parse(b.time))
    .map((event, index) => ({ ...event, id: idAt(index + 1) }));
}

/**
 * @example readRecording('[{"name":"search","time":"2026-11-22T10:00:00Z","props":{"results_count":0}}]')
 */
export function readRecording(text: string): Read {
  let found: unknown[];
  try {
    found = collect(parse(text));
  } catch (error) {
    return refuse(`It is neither JSON nor NDJSON: ${(error as Error).message}`);
  }
  for (const [index, event] of found.entries()) {
    const fault = faultOf(event);
    if (fault) return refuse(`Event ${index + 1} ${fault}.`);
  }
  if (!found.length) return refuse('It holds no events.');
  const byVisitor = new Map<string | undefined, KlankbordEvent[]>();
  for (const event of (found as Record<string, unknown>[]).map(normalise))
    byVisitor.set(event.visitor, [...(byVisitor.get(event.visitor) ?? []), event]);
  const recordings = [...byVisitor].map(([visitor, events]) => ({
    ...(visitor !== undefined && { visitor }),
    events: order(events),
  }));
  return { ok: true, recordings };
}
