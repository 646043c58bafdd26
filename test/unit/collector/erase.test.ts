// S3: a visitor who presents the key disappears, and stays away when late events arrive.

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { visitorOf } from '../../../packages/collector/src/receive/visitorOf';
import { makeBatch, makeEvent, makeFeedback } from './support/makeBatch';
import { openCollector } from './support/openCollector';

const makeVisitor = (): { key: string; visitor: string } => {
  const bytes = randomBytes(32);
  return {
    key: bytes.toString('base64url'),
    visitor: `v_${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}`,
  };
};

describe('erasure', () => {
  test('events and answers of that visitor go, those of others stay, replays bring nothing back', async () => {
    const collector = openCollector();
    const [gone, here] = [makeVisitor(), makeVisitor()];
    const marked = { comment: 'canary-7731' };
    const batches = [gone, here].map(({ visitor }) =>
      makeBatch([
        makeEvent({ visitor }),
        makeFeedback(visitor, 9, { visitor, props: visitor === gone.visitor ? marked : {} }),
      ]),
    );
    for (const batch of batches) await collector.post('/v1/batch', batch);
    const answer = await collector.post('/v1/erase', { site: 'shop', key: gone.key });
    expect([answer.status, await answer.json()]).toEqual([200, { erased: true }]);
    for (const batch of [...batches, ...batches]) {
      // Accepted, so that the client lets go of them; not stored.
      expect(((await (await collector.post('/v1/batch', batch)).json()) as { accepted: number }).accepted).toBe(2);
    }
    await collector.post('/v1/batch', makeBatch([makeEvent({ visitor: gone.visitor })]));
    const { items } = await collector.read<{ items: { visitor: string }[] }>('/api/sites/shop/events');
    expect(items.map(({ visitor }) => visitor)).toEqual([here.visitor, here.visitor]);
    const responses = await collector.read<{ items: { id: string }[] }>('/api/sites/shop/responses');
    expect(responses.items.map(({ id }) => id)).toEqual([here.visitor]);
    const scores = await collector.read<{ items: { n: number }[] }>('/api/sites/shop/scores');
    expect(scores.items.map(({ n }) => n)).toEqual([1]);
  });

  test('the words are gone from the files on disk as well', async () => {
    const collector = openCollector();
    const { key, visitor } = makeVisitor();
    await collector.post(
      '/v1/batch',
      makeBatch([makeFeedback('r', 3, { visitor, props: { comment: 'canary-9942' } })]),
    );
    const onDisk = (): boolean =>
      readdirSync(collector.folder).some((file) => readFileSync(join(collector.folder, file)).includes('canary-9942'));
    expect(onDisk()).toBe(true);
    await collector.post('/v1/erase', { site: 'shop', key });
    expect(onDisk()).toBe(false);
  });

  test('a visitor is erased at one site only', async () => {
    const collector = openCollector();
    const { key, visitor } = makeVisitor();
    for (const site of ['shop', 'other'])
      await collector.post('/v1/batch', makeBatch([makeEvent({ visitor })], { site }));
    await collector.post('/v1/erase', { site: 'shop', key });
    const left = await collector.read<{ items: unknown[] }>('/api/sites/other/events');
    expect(left.items).toHaveLength(1);
  });

  test.each([
    ['the visitor id', 'v_AAAAAAAAAAAAAAAAAAAAAA'],
    ['a short key', 'AAAA'],
    ['a key with bits beyond its 32 bytes', `${'A'.repeat(42)}B`],
    ['a number', 7],
    ['nothing', undefined],
  ])('%s proves nothing', async (_what, key) => {
    const answer = await openCollector().post('/v1/erase', { site: 'shop', key });
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      'bad-key',
    ]);
  });

  test('the visitor id is derived as the client does', () => {
    expect(visitorOf('A'.repeat(43))).toBe('v_Zmh6rfhivXdsj8GLjp-OIA');
  });
});
