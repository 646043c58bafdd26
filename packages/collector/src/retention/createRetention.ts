// Lets go of what was kept long enough: at the start and every hour, in small steps, so that nobody waits for it.

import type { Log } from '../log';
import type { Store } from '../store/store';
import type { RetentionDays } from './retentionDays';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;
/** Our choice: a step this long is over in some milliseconds, and batches are taken between two of them. */
const ROWS_AT_ONCE = 500;

interface RetentionParts {
  store: Store;
  days: RetentionDays;
  log: Log;
  now: () => number;
}

export interface Retention {
  days: RetentionDays;
  /** Lets go of everything that is too old now; gives how many rows that changed. */
  sweep(): Promise<number>;
  /** Waits for the step that is being done. */
  stop(): Promise<void>;
}

/** Nothing is swept before `start` is settled. */
export function createRetention({ store, days, log, now }: RetentionParts, start: Promise<unknown>): Retention {
  let stopped = false;

  async function sweepKind(drop: (beforeMs: number, limit: number) => Promise<number>, kept: number): Promise<number> {
    let rows = 0;
    while (!stopped && Number.isFinite(kept)) {
      const dropped = await drop(now() - kept * DAY_MS, ROWS_AT_ONCE);
      rows += dropped;
      if (dropped < ROWS_AT_ONCE) break;
      await new Promise((done) => setImmediate(done));
    }
    return rows;
  }

  async function sweep(): Promise<number> {
    const behaviour = await sweepKind(store.dropBehaviour, days.behaviour);
    const answers = await sweepKind(store.dropAnswers, days.answers);
    const contacts = await sweepKind(store.dropContacts, days.contact);
    if (behaviour + answers + contacts) log('info', 'kept long enough', { behaviour, answers, contacts });
    return behaviour + answers + contacts;
  }

  const tryToSweep = (): Promise<unknown> =>
    sweep().catch((error: unknown) => log('error', 'retention', { reason: String(error) }));
  let running = start.then(tryToSweep, () => undefined);
  const timer = setInterval(() => {
    running = running.then(tryToSweep);
  }, EVERY_MS);
  timer.unref();
  return {
    days,
    sweep,
    stop() {
      stopped = true;
      clearInterval(timer);
      return running.then(() => undefined);
    },
  };
}
