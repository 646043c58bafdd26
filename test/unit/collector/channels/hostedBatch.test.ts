// What a hosted page may post: from its own sandbox, for a survey that is there, to its own site, as often as others.

import { expect, test } from '@jest/globals';
import { makeBatch, makeFeedback } from '../support/makeBatch';
import { HOME, openCollector } from '../support/openCollector';

test('its own page posts for its own survey and site, and nobody else', async () => {
  const collector = openCollector({ origins: ['https://shop.example'] });
  await collector.put('/api/sites/shop', { name: 'Shop' });
  const post = (survey: string, origin: string | undefined, site = 'shop') =>
    collector.post(`/s/shop/${survey}/batch`, { ...makeBatch([makeFeedback('r', 9)]), site }, origin ? { origin } : {});
  // Refused before the limit of anything: the built-in survey is called `feedback`.
  expect((await post('feedback', 'https://evil.example')).status).toBe(403);
  expect((await post('there-is-no-such-survey', 'null')).status).toBe(403);
  expect((await post('feedback', 'null', 'another')).status).toBe(403);
  for (const origin of ['null', HOME]) expect((await post('feedback', origin)).status).toBe(200);
});
