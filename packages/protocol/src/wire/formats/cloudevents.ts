// CloudEvents 1.0: a batch as a JSON list of events, each with the whole of ours as its data.

import type { Format } from './format';

/**
 * The option `format` for endpoints that take CloudEvents. `data` is the whole event, so that visitor, session, page and
 * stage come along with its props.
 *
 * By the JSON batch format of https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md (2026-11-22).
 * `source` is a URI reference, in which a blank has to be escaped.
 *
 * @example createClient({ site: 'shop', endpoint: '/events', format: cloudevents });
 */
export const cloudevents: Format = ({ site, events }) => ({
  contentType: 'application/cloudevents-batch+json',
  body: JSON.stringify(
    events.map((event) => ({
      specversion: '1.0',
      id: event.id,
      source: encodeURI(site),
      type: `klankbord.${event.name}`,
      time: event.time,
      datacontenttype: 'application/json',
      data: event,
    })),
  ),
});
