// The journey is brought up to date only when somebody asks: what it tells is what it would tell event by event.

import { expect, test } from '@jest/globals';
import { createJourney } from '../../../../packages/client/src/journey/createJourney';
import { advance, emptyJourney, type JourneyPart, mergeParts } from '../../../../packages/protocol/src/journey';
import { marksOf } from '../../../../packages/protocol/src/condition';
import { makeEvent } from '../../protocol/support/makeEvents';

const NAMES = ['page_view', 'search', 'view_item', 'add_to_cart', 'begin_checkout', 'purchase', 'refund', 'hover'];

test('the stage of each event, and the whole after a thousand of them, asked for now and then', () => {
  const journey = createJourney();
  journey.watch('moments', [{ event: 'search', where: { n: 3 } }], marksOf);
  let plain: JourneyPart = emptyJourney();
  for (let n = 0; n < 1000; n++) {
    const event = makeEvent(n, NAMES[(n * 5 + (n >> 4)) % NAMES.length]!, { n: n % 7 });
    plain = advance(plain, event, undefined, event.name === 'search' && n % 7 === 3 ? [{ key: 'search{"n":3}' }] : []);
    expect(journey.remember(event)).toBe(plain.stage);
    if (n % 333 === 0) expect(journey.tell().counts[event.name]).toBe(plain.counts[event.name]);
  }
  expect(journey.whole()).toEqual(mergeParts([plain]));
});
