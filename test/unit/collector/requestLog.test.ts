// What is logged of a request: the route's pattern and the outcome, nothing personal.

import { expect, test } from '@jest/globals';
import { createLog } from '../../../packages/collector/src/log';
import { makeBatch, makeFeedback } from './support/makeBatch';
import { openCollector } from './support/openCollector';

test('no address, query, name, id, origin or token of anybody is logged', async () => {
  const lines: string[] = [];
  const collector = openCollector({ log: createLog('json', (line) => void lines.push(line)) });
  const canary = {
    visitor: 'v_canary',
    user: 'canary-user',
    props: { comment: 'canary', contact: { email: 'canary@example.com' } },
  };
  const headers = { 'user-agent': 'canary', referer: 'https://canary.example/', 'x-forwarded-for': '203.0.113.9' };
  await collector.post('/v1/batch', makeBatch([makeFeedback('canary-response', 3, canary)]), headers);
  await collector.post('/v1/batch', '{"canary"', headers);
  await collector.fetch('/v1/config/canary?canary=1', { headers });
  await collector.fetch('/canary/page?token=canary', { headers });
  await collector.post('/api/login', { password: 'canary' }, headers);
  await collector.fetch(new URL(await collector.signInLink()).pathname + '?token=canary');
  await collector.read('/api/sites/shop/responses/canary-response');
  expect(lines.length).toBeGreaterThanOrEqual(7);
  expect(lines.filter((line) => /canary|203\.0\.113/.test(line))).toEqual([]);
  expect(lines.map((line) => JSON.parse(line) as unknown)).toContainEqual(
    expect.objectContaining({ message: 'request', method: 'POST', route: '/v1/batch', status: 200 }),
  );
});
