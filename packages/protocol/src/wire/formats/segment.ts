// Segment's HTTP tracking API: a batch as the body of `/v1/batch`, shop events with the names of its e-commerce specification.

import type { Batch } from '../batch';
import type { KlankbordEvent } from '../event';
import { isObject, type JsonObject } from '../json';
import type { Format } from './format';
import { segmentNames, segmentProduct, segmentVariants } from './segmentNames';

const rename = (from: JsonObject, names: Record<string, string> = {}): JsonObject =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [names[key] ?? key, value]));

/** What says who, when and where, the same in every call. */
function envelope({ id, time, visitor, user, page, locale, ...event }: KlankbordEvent, batch: Batch): JsonObject {
  const { session, view, seq, stage, channel } = event;
  const [name = '', version = ''] = (batch.sdk ?? 'klankbord').split('/');
  const own = { site: batch.site, env: batch.env, release: batch.release, session, view, seq, stage, channel };
  return {
    messageId: id,
    timestamp: time,
    // Segment takes nothing that belongs to nobody; what no browser made stands for itself.
    ...((visitor !== undefined || user === undefined) && { anonymousId: visitor ?? id }),
    ...(user !== undefined && { userId: user }),
    context: {
      library: { name, version },
      ...(page && { page: { ...page } }),
      ...(locale !== undefined && { locale }),
      klankbord: JSON.parse(JSON.stringify(own)) as JsonObject,
    },
  };
}

function track({ name, props }: KlankbordEvent): { event: string; properties: JsonObject } {
  const { event = name, keys, one } = Object.hasOwn(segmentNames, name) ? segmentNames[name]! : {};
  const variant = Object.entries(props)
    .map(([key, value]) => segmentVariants[`${name} ${key} ${String(value)}`])
    .find(Boolean);
  const { items, ...rest } = props;
  if (event === name || !Array.isArray(items)) return { event: variant ?? event, properties: rename(props, keys) };
  const products = items.filter(isObject).map((item) => rename(item as JsonObject, segmentProduct));
  // An act with one product has its keys beside its own; several stay a list as well.
  const isOne = one === true && products.length === 1;
  return {
    event: variant ?? event,
    properties: { ...(one && products[0]), ...rename(rest, keys), ...(!isOne && { products }) },
  };
}

function call(event: KlankbordEvent): JsonObject {
  const { name, props, page } = event;
  if (name === 'identify') return { type: 'identify', traits: props.traits ?? {} };
  if (name !== 'page_view') return { type: 'track', ...track(event) };
  return { type: 'page', properties: { ...props, ...page }, ...(page?.title && { name: page.title }) };
}

/**
 * The option `format` for Segment and what speaks its language: `page_view` is a page call, `identify` an identify call, all
 * else a track call. The write key goes into `headers` (Basic authentication), or into the body by a function of your own
 * around this one. Segment's limits (500 KB, 32 KB an event) are near ours: refusals for size are dealt with as 400 and 413.
 *
 * By https://github.com/segmentio/segment-docs/blob/master/src/connections/sources/catalog/libraries/server/http-api/index.md
 * (2026-11-22).
 *
 * @example createClient({ site, endpoint: 'https://api.segment.io/v1/batch', format: segment, headers: { authorization } });
 */
export const segment: Format = (batch) => ({
  contentType: 'application/json',
  body: JSON.stringify({
    batch: batch.events.map((event) => ({ ...call(event), ...envelope(event, batch) })),
    sentAt: batch.sent,
  }),
});
