// Keeps the digests of visits up to date in the background, so that whoever opens the journey does not wait for them.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log';
import type { Store } from '../store/store';
import { WEEK, weekOf } from './days';

/** When nothing has come for this long, what came is digested: a visit that goes on would be digested at every batch. */
const QUIET_MS = 1000;
/** Where it never gets quiet, at least this often. */
const LATEST_MS = 15_000;
/** After a step it rests as long as the step took, so that batches get half of the only thread; at least this long. */
const REST_MS = 5;
/** Days that nobody has asked for yet are summed at most this often. */
const PREPARE_EVERY_MS = 3_600_000;

interface DigesterParts {
  store: Pick<Store, 'digestVisits' | 'listSites' | 'listVisitDays' | 'sumDay' | 'sumWeek'>;
  log: Log;
}

export interface Digester {
  /** Something was stored at this site. */
  wake(site: string): void;
  /** Stops after the step that is being done. */
  end(): Promise<void>;
}

/** Does a step after the other, as long as there is more to do. */
async function takeSteps(step: () => Promise<boolean>): Promise<void> {
  for (;;) {
    const startedMs = performance.now();
    if (!(await step())) return;
    await sleep(Math.max(REST_MS, performance.now() - startedMs));
  }
}

export function createDigester({ store, log }: DigesterParts): Digester {
  const waiting = new Set<string>();
  const preparedMs = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstMs: number | undefined;
  let running: Promise<void> = Promise.resolve();
  let ended = false;

  /** The newest day still changes; the sums of the others stay. */
  const prepare = async (site: string): Promise<void> => {
    if (performance.now() - (preparedMs.get(site) ?? -Infinity) < PREPARE_EVERY_MS) return;
    preparedMs.set(site, performance.now());
    const days = (await store.listVisitDays(site, {})).slice(0, -1);
    const weeks = [...new Set(days.map(weekOf))].filter((week) => week + WEEK <= days.at(-1)!);
    await takeSteps(async () => {
      const day = days.pop();
      if (day === undefined || ended) return false;
      await store.sumDay(site, {}, day);
      return true;
    });
    await takeSteps(async () => {
      const week = weeks.pop();
      if (week === undefined || ended) return false;
      await store.sumWeek(site, {}, week);
      return true;
    });
  };
  const digest = async (site: string): Promise<void> => {
    await takeSteps(async () => !ended && (await store.digestVisits(site)));
    if (!ended) await prepare(site);
  };
  const run = async (): Promise<void> => {
    firstMs = undefined;
    const sites = [...waiting];
    waiting.clear();
    for (const site of sites) if (!ended) await digest(site);
  };
  const told = (error: unknown): void => {
    // Whoever reads the journey digests what is missing; the next wake tries again.
    if (!ended) log('error', 'visits were not digested', { reason: String(error) });
  };
  const wake = (site: string): void => {
    if (ended) return;
    waiting.add(site);
    firstMs ??= performance.now();
    clearTimeout(timer);
    const waitMs = Math.max(0, Math.min(QUIET_MS, firstMs + LATEST_MS - performance.now()));
    timer = setTimeout(() => {
      running = running.then(run).catch(told);
    }, waitMs);
    timer.unref();
  };
  // What arrived before the last stop may not be digested yet.
  store.listSites().then((sites) => {
    for (const { id } of sites) wake(id);
  }, told);
  return {
    wake,
    end() {
      ended = true;
      clearTimeout(timer);
      return running;
    },
  };
}
