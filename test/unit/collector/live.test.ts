// The live stream: what is stored comes out, resumes where it stopped, and ends when it must.

import { describe, expect, test } from '@jest/globals';
import { createLive } from '../../../packages/collector/src/live/createLive';
import { liveStream } from '../../../packages/collector/src/live/liveStream';
import { openStore } from '../../../packages/collector/src/store/openStore';
import { makeBatch, makeEvent, makeFeedback } from './support/makeBatch';
import { makeFolder, openCollector, type TestCollector } from './support/openCollector';

interface Message {
  id?: string;
  event?: string;
  data?: { id: string; revision?: number; name?: string };
}

/** Reads messages off a stream; comments and `retry` are left out. */
function readMessages(body: ReadableStream<Uint8Array>): {
  take(count: number): Promise<Message[]>;
  rest(): Promise<string>;
  leave(): Promise<void>;
} {
  const reader = body.getReader();
  let text = '';
  const messages: Message[] = [];
  const parse = (): void => {
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
      );
      if (fields.data)
        messages.push({ id: fields.id, event: fields.event, data: JSON.parse(fields.data) as Message['data'] });
    }
  };
  return {
    async take(count) {
      while (messages.length < count) {
        const { done, value } = await reader.read();
        if (done) break;
        text += new TextDecoder().decode(value);
        parse();
      }
      return messages.splice(0, count);
    },
    async rest() {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text;
        text += new TextDecoder().decode(value);
      }
    },
    leave: () => reader.cancel(),
  };
}

const open = async (collector: TestCollector, headers: Record<string, string> = {}) => {
  const answer = await collector.fetch('/api/sites/shop/live', {
    headers: { cookie: await collector.login(), ...headers },
  });
  return { answer, ...readMessages(answer.body!) };
};

describe('GET live', () => {
  test('tells what is stored from now on: behaviour as event, answers as response', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch([makeEvent()]));
    const live = await open(collector);
    expect(live.answer.headers.get('content-type')).toContain('text/event-stream');
    const [event, feedback] = [makeEvent(), makeFeedback('r', 9)];
    await collector.post('/v1/batch', makeBatch([makeEvent()], { site: 'other' }));
    await collector.post('/v1/batch', makeBatch([event]));
    const [first] = await live.take(1);
    await collector.post('/v1/batch', makeBatch([feedback]));
    const [second] = await live.take(1);
    expect([first!.event, first!.data!.id, first!.data!.name]).toEqual(['event', event.id, 'view_item']);
    expect([second!.event, second!.data!.id, second!.data!.revision]).toEqual(['response', 'r', 1]);
    expect(Number(second!.id)).toBeGreaterThan(Number(first!.id));
    await live.leave();
  });

  test('resumes after Last-Event-ID without a gap or a repetition', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch([makeEvent()]));
    const live = await open(collector);
    const events = Array.from({ length: 250 }, () => makeEvent());
    await collector.post('/v1/batch', makeBatch(events.slice(0, 2)));
    const heard = await live.take(2);
    await live.leave();
    await collector.post('/v1/batch', makeBatch(events.slice(2, 240)));
    const again = await open(collector, { 'last-event-id': heard[1]!.id! });
    heard.push(...(await again.take(238)));
    await collector.post('/v1/batch', makeBatch(events.slice(240)));
    heard.push(...(await again.take(10)));
    expect(heard.map(({ data }) => data!.id)).toEqual(events.map(({ id }) => id));
    await again.leave();
  });

  test('an answer that was revised meanwhile is told once, as it is now', async () => {
    const collector = openCollector();
    await collector.post(
      '/v1/batch',
      makeBatch([makeFeedback('r', 1), makeFeedback('r', 2, { props: { revision: 2 } }), makeFeedback('s', 3)]),
    );
    const live = await open(collector, { 'last-event-id': '0' });
    const told = await live.take(2);
    expect(told.map(({ data }) => [data!.id, data!.revision])).toEqual([
      ['r', 2],
      ['s', 1],
    ]);
    await live.leave();
  });

  test('an id from another database begins at the end, not in the future', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch([makeEvent()]));
    const live = await open(collector, { 'last-event-id': '99999' });
    const event = makeEvent();
    await collector.post('/v1/batch', makeBatch([event]));
    expect((await live.take(1))[0]!.data!.id).toBe(event.id);
    await live.leave();
  });

  test('ends when the collector closes', async () => {
    const collector = openCollector();
    await collector.post('/v1/batch', makeBatch([makeEvent()]));
    const live = await open(collector);
    const ended = live.rest();
    await collector.close();
    expect(await ended).toBe('retry: 3000\n\n');
  });
});

describe('heartbeat', () => {
  test('comes while nothing happens, and the stream ends once its session has ended', async () => {
    const store = openStore(makeFolder());
    const allowed = [true, true, false];
    const stream = liveStream(
      { store, live: createLive() },
      { site: 'shop', position: 0, heartbeatMs: 5, stillAllowed: async () => allowed.shift()! },
    );
    expect(await readMessages(stream).rest()).toBe('retry: 3000\n\n: still here\n\n: still here\n\n');
    await store.close();
  });

  test('a reader who leaves is forgotten', async () => {
    const store = openStore(makeFolder());
    const live = createLive();
    let listening = 0;
    const counted: typeof live = {
      ...live,
      listen: (site, listener) => {
        listening++;
        const stop = live.listen(site, listener);
        return () => {
          listening--;
          stop();
        };
      },
    };
    const stream = liveStream({ store, live: counted }, { site: 'shop', position: 0, stillAllowed: async () => true });
    expect(listening).toBe(1);
    await stream.cancel();
    expect(listening).toBe(0);
    await store.close();
  });
});
