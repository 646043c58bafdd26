// One event as it travels, and the validator that both ends and the JSON Schema agree on.

import { isUuid } from './eventId';
import { checkFeedback } from './feedback';
import { isObject, isText, type JsonObject, type JsonValue } from './json';
import { MAX_DEPTH, MAX_KEYS } from './limits';
import { isString, shown, wrongMember } from './shape';
import { isTime } from './time';
import { accept, refuse, type Verdict } from './verdict';

export interface PageContext {
  url: string;
  title?: string;
  referrer?: string;
  type?: string;
}

/** A signal with its id, time, visitor, session and page. Times are ISO 8601 with a zone. */
export interface KlankbordEvent {
  id: string;
  name: string;
  time: string;
  visitor?: string;
  session?: string;
  view?: string;
  /** Counts within the view, from 1. */
  seq?: number;
  user?: string;
  page?: PageContext;
  locale?: string;
  channel?: string;
  /** The stage of the journey after this event. */
  stage?: string;
  props: JsonObject;
}

const NAME = /^[a-z][a-z0-9_]{0,63}$/;

/** True for names as events may have: lower case, digits and underscores, at most 64. */
export const isEventName = (value: unknown): value is string => typeof value === 'string' && NAME.test(value);

const TEXTS = { visitor: 64, session: 64, view: 64, user: 256, locale: 35, channel: 64, stage: 64 } as const;

const PAGE = { title: isString, referrer: isString, type: isString };

/** The nesting and the number of keys; stops counting where a limit is passed. */
function measure(value: JsonValue, depth: number, count: { keys: number }): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  const children = Array.isArray(value) ? value : Object.values(value);
  count.keys += children.length;
  return count.keys <= MAX_KEYS && children.every((child) => measure(child, depth + 1, count));
}

/**
 * Checks one event of a batch. Unknown members are kept; absent `props` become `{}`.
 *
 * @returns the event, or one of the codes `bad-event`, `bad-id`, `bad-name`, `bad-time`, `bad-field`, `bad-page`,
 * `bad-props`, `too-deep`, `bad-feedback`
 * @example checkEvent({ id: '0198f5a0-6a00-7d11-8d55-5a2b8f1c9e77', name: 'Search', time: '2026-11-22T10:00:00Z' })
 * // { ok: false, code: 'bad-name', detail: 'name "Search" must be…' }
 */
export function checkEvent(value: unknown): Verdict<KlankbordEvent> {
  if (!isObject(value)) return refuse('bad-event', 'an event must be an object');
  if (!isUuid(value.id)) return refuse('bad-id', 'id must be a UUID (version 7)');
  if (!isEventName(value.name)) {
    return refuse(
      'bad-name',
      `name ${shown(value.name)} must be lower case letters, digits and underscores, at most 64`,
    );
  }
  if (!isTime(value.time)) return refuse('bad-time', 'time must be ISO 8601 with a zone, e.g. 2026-11-22T10:00:00Z');
  for (const [key, max] of Object.entries(TEXTS)) {
    if (value[key] !== undefined && !isText(value[key], max)) {
      return refuse('bad-field', `${key} must be a text of 1 to ${max} characters`);
    }
  }
  if (value.seq !== undefined && !(Number.isInteger(value.seq) && (value.seq as number) >= 0)) {
    return refuse('bad-field', 'seq must be a whole number');
  }
  const page = value.page;
  if (page !== undefined && !(isObject(page) && isText(page.url, 8192) && !wrongMember(page, PAGE))) {
    return refuse('bad-page', 'page must be an object with a url; title, referrer and type are texts');
  }
  if (value.props !== undefined && !isObject(value.props)) return refuse('bad-props', 'props must be an object');
  const event = { ...value, props: value.props ?? {} } as unknown as KlankbordEvent;
  if (!measure(event as unknown as JsonValue, 1, { keys: 0 })) {
    return refuse('too-deep', `an event may nest ${MAX_DEPTH} levels and hold ${MAX_KEYS} keys`);
  }
  if (event.name === 'feedback') {
    const feedback = checkFeedback(event.props);
    if (!feedback.ok) return feedback;
  }
  return accept(event);
}
