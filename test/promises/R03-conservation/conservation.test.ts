// R3: whatever happens, in whatever order: tracked = delivered + queued + Σ dropped.

import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { type Client, createClient } from '@klankbord/client';
import type { Batch, KlankbordEvent } from '@klankbord/protocol/wire';
import { IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { type Browser, installBrowser, restoreClock } from '../../support/browserGlobals';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const networks = ['ok', 'down', 'cut', '503', '404', 'refuses one'] as const;
type Network = (typeof networks)[number];

const realFetch = globalThis.fetch;
const realTransaction = FakeDatabase.prototype.transaction as (...args: unknown[]) => never;

beforeEach(() => {
  // IndexedDB needs its turns of the event loop; the waits of the sender come when the test says so.
  jest.useFakeTimers({ doNotFake: ['Date', 'setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
  globalThis.fetch = realFetch;
  FakeDatabase.prototype.transaction = realTransaction as never;
  restoreClock();
});

/** Turns of the event loop, for what nobody waits for. */
async function settle(): Promise<void> {
  for (let i = 0; i < 40; i++) await new Promise((done) => setImmediate(done));
}

/** What the world outside is like now; the commands change it. */
interface World {
  network: Network;
  storageBroken: boolean;
  behaviour: 'granted' | 'pending' | 'denied';
}

/** One page after the other on the same storage, with the sums of the page that is open. */
class Visit {
  client!: Client;
  /** Ids that the endpoint has answered for, as the client knows. */
  readonly sent = new Set<string>();
  /** Ids that the endpoint has stored. */
  readonly stored = new Set<string>();
  private kept = 0;
  private nulls = 0;
  private waiting = 0;
  private before = 0;

  constructor(
    readonly world: World,
    readonly browser: Browser,
  ) {
    globalThis.fetch = ((_address: string, { body }: { body: string }) => this.answer(body)) as never;
    FakeDatabase.prototype.transaction = function (this: never, ...args: never[]) {
      if (world.storageBroken) throw new DOMException('broken', 'InvalidStateError');
      return realTransaction.apply(this, args);
    } as never;
  }

  private async answer(body: string): Promise<Response> {
    const { events } = JSON.parse(body) as Batch<KlankbordEvent>;
    const { network } = this.world;
    if (network === 'down') throw new TypeError('Failed to fetch');
    if (network === '503' || network === '404') return new Response('', { status: Number(network) });
    const refused = network === 'refuses one' ? [{ id: events[0]!.id, code: 'bad-props', detail: 'no' }] : [];
    for (const { id } of events) if (id !== refused[0]?.id) this.stored.add(id);
    // The endpoint has it, and its answer is lost.
    if (network === 'cut') throw new TypeError('Failed to fetch');
    return Response.json({ klankbord: 1, accepted: events.length - refused.length, refused });
  }

  private async sums(): Promise<{ queued: number; dropped: number; durable: boolean }> {
    const { queued, dropped, durable } = await this.client.status();
    return { queued, durable, dropped: dropped.reduce((sum, { count }) => sum + count, 0) };
  }

  async open(): Promise<void> {
    this.client = createClient({
      site: 'shop',
      endpoint: 'https://endpoint.example/',
      signals: false,
      batch: { waitMs: 600_000, maxEvents: 10_000 },
      queue: { maxEvents: 25 },
    });
    this.client.on('sent', ({ ids }) => ids.forEach((id) => this.sent.add(id)));
    this.client.on('event', () => {
      this.kept++;
      if (this.world.behaviour === 'pending') this.waiting++;
    });
    this.kept = this.nulls = this.waiting = 0;
    const { queued, dropped } = await this.sums();
    this.before = queued + dropped + this.sent.size;
    this.world.behaviour = (await this.client.status()).consent.behaviour;
  }

  async track(count: number): Promise<void> {
    const ids = await Promise.all(Array.from({ length: count }, (_, n) => this.client.track('view_item', { n })));
    for (const id of ids) if (id === null) this.nulls++;
  }

  async consent(choice: World['behaviour']): Promise<void> {
    const wasRefused = this.world.behaviour === 'denied';
    // `pending` is no answer: a refusal stays one.
    this.world.behaviour = choice === 'pending' && wasRefused ? 'denied' : choice;
    // What waited is now in the queue, or dropped, or still waiting.
    if (choice !== 'pending') this.waiting = 0;
    const before = (await this.sums()).queued;
    await this.client.consent({ behaviour: choice });
    // What this page had kept already waits too.
    if (choice === 'pending') this.waiting += before - (await this.sums()).queued;
  }

  async reload(): Promise<void> {
    const [{ queued }, sentBefore] = [await this.sums(), this.sent.size];
    this.browser.leave();
    await settle();
    await this.client.destroy();
    const refusedOrSent = this.sent.size - sentBefore;
    this.browser.load();
    await this.open();
    const after = await this.sums();
    // What was queued is still there, but for what went out while leaving.
    if (this.world.network === 'refuses one') expect(after.queued).toBeLessThanOrEqual(queued - refusedOrSent);
    else expect(after.queued).toBe(queued - refusedOrSent);
  }

  /** Waits until storage that works again is used again. */
  async recover(): Promise<void> {
    this.world.storageBroken = false;
    // In steps: what a pass has begun ends before the storage is tried again.
    for (let i = 0; i < 11; i++) {
      jest.advanceTimersByTime(1000);
      await settle();
    }
  }

  async check(): Promise<void> {
    const { queued, dropped, durable } = await this.sums();
    // While storage is broken nobody can count what lies in it.
    if (!durable) return;
    expect({ all: this.sent.size + queued + dropped + this.waiting }).toEqual({
      all: this.before + this.kept + this.nulls,
    });
    for (const id of this.sent) expect(this.stored.has(id)).toBe(true);
  }
}

class Command implements fc.AsyncCommand<World, Visit> {
  constructor(
    readonly name: string,
    readonly act: (visit: Visit) => Promise<void> | void,
    readonly may: (world: World) => boolean = () => true,
  ) {}
  check = (world: Readonly<World>): boolean => this.may(world);
  async run(_world: World, visit: Visit): Promise<void> {
    await this.act(visit);
    await settle();
    await visit.check();
  }
  toString = (): string => this.name;
}

const works = ({ storageBroken }: World): boolean => !storageBroken;
const commands = [
  fc.integer({ min: 1, max: 12 }).map((count) => new Command(`track ${count}`, (visit) => visit.track(count))),
  fc.constant(new Command('flush', (visit) => visit.client.flush())),
  fc.constant(
    new Command('wait an hour and flush', (visit) => {
      visit.browser.turnClock(61 * MINUTE);
      return visit.client.flush();
    }),
  ),
  fc
    .constantFrom(...networks)
    .map((network) => new Command(`network ${network}`, ({ world }) => void (world.network = network))),
  fc.constant(new Command('storage breaks', ({ world }) => void (world.storageBroken = true))),
  fc.constant(new Command('storage recovers', (visit) => visit.recover())),
  fc.constant(new Command('reload', (visit) => visit.reload(), works)),
  fc
    .constantFrom('granted', 'pending', 'denied')
    .map((choice) => new Command(`behaviour ${choice}`, (visit) => visit.consent(choice as World['behaviour']), works)),
  fc
    .constantFrom(-10 * 365 * DAY, -10 * MINUTE, 10 * MINUTE, 40 * DAY, 10 * 365 * DAY)
    .map((ms) => new Command(`clock ${ms / MINUTE} min`, ({ browser }) => browser.turnClock(ms))),
];

test('R3 tracked = delivered + queued + dropped, after every step of any visit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 25 }), async (steps) => {
      const world: World = { network: 'ok', storageBroken: false, behaviour: 'granted' };
      const visit = new Visit(world, installBrowser());
      await visit.open();
      try {
        await fc.asyncModelRun(() => ({ model: world, real: visit }), steps);
        // In the end everything works again, and everything that is kept arrives.
        await visit.recover();
        world.network = 'ok';
        await visit.consent('granted');
        visit.browser.turnClock(61 * MINUTE);
        for (let i = 0; i < 5; i++) await visit.client.flush();
        await visit.check();
        expect(await visit.client.status()).toMatchObject({ queued: 0, durable: true });
      } finally {
        await visit.client.destroy();
        world.storageBroken = false;
      }
    }),
    { numRuns: 250 },
  );
}, 60_000);
