// Other formats for the wire: what CloudEvents and Segment ask of a batch, and that our own reader of Segment's names reads them back.

import { describe, expect, test } from '@jest/globals';
import { cloudevents, segment } from '@klankbord/protocol/formats';
import type { Batch, KlankbordEvent } from '@klankbord/protocol/wire';
import { readSegment } from '../../../packages/client/src/signals/detect/readSegment';
import { segmentNames } from '../../../packages/client/src/signals/detect/segmentNames';

const event = (name: string, props: object = {}, more: object = {}): KlankbordEvent =>
  ({
    id: '0198f5a0-6a00-7d11-8d55-5a2b8f1c9e77',
    name,
    time: '2026-11-22T10:00:01.120Z',
    visitor: 'v_9fK2',
    session: 's_1',
    view: 'w_1',
    seq: 17,
    page: { url: 'https://shop.example/p/42', title: 'Blue jacket' },
    locale: 'nl-NL',
    channel: 'web',
    stage: 'consider',
    props,
    ...more,
  }) as KlankbordEvent;

const batch = (...events: KlankbordEvent[]): Batch<KlankbordEvent> => ({
  klankbord: 1,
  site: 'shop',
  id: '0198f5a0-7b1c-7cc3-9a51-0d3a2c9b7e10',
  sent: '2026-11-22T10:00:05.120Z',
  sdk: 'klankbord/1.0.0',
  release: '2026.47',
  events,
});

describe('cloudevents', () => {
  test('one event of version 1.0 each, in a batch', () => {
    const one = event('view_item', { value: 79.95 });
    const { body, contentType } = cloudevents(batch(one, event('search')));
    expect(contentType).toBe('application/cloudevents-batch+json');
    const list = JSON.parse(body) as object[];
    expect(list).toHaveLength(2);
    expect(list[0]).toEqual({
      specversion: '1.0',
      id: one.id,
      source: 'shop',
      type: 'klankbord.view_item',
      time: one.time,
      datacontenttype: 'application/json',
      data: one,
    });
  });

  test('a site that is no URI reference is escaped', () => {
    expect(JSON.parse(cloudevents({ ...batch(event('search')), site: 'my shop' }).body)).toMatchObject([
      { source: 'my%20shop' },
    ]);
  });
});

type Call = { type: string; event?: string; properties?: Record<string, unknown>; [member: string]: unknown };
const callsOf = (...events: KlankbordEvent[]): Call[] =>
  (JSON.parse(segment(batch(...events)).body) as { batch: Call[] }).batch;

const item = { item_id: '42', item_name: 'Jacket', item_brand: 'N', item_category: 'Coats', price: 79.95, quantity: 1 };

describe('segment', () => {
  test('is the body of /v1/batch: who, when and where in every call', () => {
    const { body, contentType } = segment(batch(event('search', {}, { user: 'customer-42' })));
    expect(contentType).toBe('application/json');
    const { batch: calls, sentAt } = JSON.parse(body) as { batch: Call[]; sentAt: string };
    expect(sentAt).toBe('2026-11-22T10:00:05.120Z');
    expect(calls[0]).toMatchObject({
      type: 'track',
      messageId: '0198f5a0-6a00-7d11-8d55-5a2b8f1c9e77',
      timestamp: '2026-11-22T10:00:01.120Z',
      anonymousId: 'v_9fK2',
      userId: 'customer-42',
      context: {
        library: { name: 'klankbord', version: '1.0.0' },
        locale: 'nl-NL',
        page: { url: 'https://shop.example/p/42', title: 'Blue jacket' },
        klankbord: { site: 'shop', release: '2026.47', session: 's_1', view: 'w_1', seq: 17, stage: 'consider' },
      },
    });
  });

  test('a page view is a page, an identify an identify, a name of the site its own track', () => {
    const [page, identify, own] = callsOf(
      event('page_view'),
      event('identify', { traits: { plan: 'pro' } }),
      event('opened_map', { items: [1], search_term: 'x' }),
    );
    expect(page).toMatchObject({ type: 'page', name: 'Blue jacket', properties: { url: 'https://shop.example/p/42' } });
    expect(identify).toMatchObject({ type: 'identify', traits: { plan: 'pro' } });
    expect(own).toMatchObject({ type: 'track', event: 'opened_map', properties: { items: [1], search_term: 'x' } });
  });

  test('an act with one product has its keys beside its own, an order has a list', () => {
    const [viewed, ordered] = callsOf(
      event('view_item', { currency: 'EUR', value: 79.95, items: [item] }),
      event('purchase', { transaction_id: 'T1', value: 79.95, currency: 'EUR', items: [item, item] }),
    );
    expect(viewed!.event).toBe('Product Viewed');
    expect(viewed!.properties).toEqual({
      product_id: '42',
      name: 'Jacket',
      brand: 'N',
      category: 'Coats',
      price: 79.95,
      quantity: 1,
      currency: 'EUR',
      value: 79.95,
    });
    expect(ordered!.event).toBe('Order Completed');
    expect(ordered!.properties).toMatchObject({ order_id: 'T1', revenue: 79.95, currency: 'EUR' });
    expect(ordered!.properties!.products).toHaveLength(2);
  });

  test('what no browser made stands for itself', () => {
    const { visitor: _, page: __, ...bare } = event('purchase', { transaction_id: 'T1' });
    const [call] = callsOf(bare);
    expect(call!.anonymousId).toBe(bare.id);
    expect(callsOf({ ...bare, user: 'u' })[0]).not.toHaveProperty('anonymousId');
  });

  test.each([
    ['search', { search_term: 'jacket', results_count: 0 }],
    ['view_item_list', { item_list_id: 'new', items: [item] }],
    ['view_item', { currency: 'EUR', value: 79.95, items: [item] }],
    ['add_to_cart', { currency: 'EUR', value: 79.95, items: [item] }],
    ['view_cart', { currency: 'EUR', value: 79.95, items: [item] }],
    ['checkout_step', { step: 2, phase: 'complete', shipping_tier: 'home' }],
    ['coupon', { coupon: 'SAVE', status: 'refused' }],
    ['purchase', { transaction_id: 'T1', currency: 'EUR', value: 79.95, tax: 3, items: [item] }],
  ])('%s is read back as it was by our own reader of Segment', (name, props) => {
    const [call] = callsOf(event(name, props));
    expect(readSegment(call!.event, call!.properties)).toEqual({ name, props });
  });

  test('every shop event that we read of Segment is written with the same name', () => {
    for (const [theirs, [ours]] of segmentNames) {
      const [act, ...words] = theirs.split(' ');
      const props =
        ours === 'coupon'
          ? { status: { Applied: 'applied', Denied: 'refused', Removed: 'removed' }[words[0]!] }
          : { phase: words[1] === 'Completed' ? 'complete' : 'view' };
      // Segment has two for sharing; we know of one.
      if (theirs !== 'Cart Shared') expect([act, callsOf(event(ours, props))[0]!.event]).toEqual([act, theirs]);
    }
  });
});
