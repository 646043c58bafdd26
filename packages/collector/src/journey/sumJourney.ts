// The sums of the journeys that a question is about, with all that has arrived of them counted in.

import { setImmediate } from 'node:timers/promises';
import type { VisitNarrowing } from '../store/journeyStore';
import type { Store } from '../store/store';
import { mergeCounts } from './counts';
import { dayStartMs } from './days';
import { type JourneySums, noSums } from './journeySums';
import { narrowVisits, type VisitFilter } from './narrowVisits';
import { sumVisits } from './sumVisits';

/** Others are answered after this: there is one thread. Milliseconds. */
const AT_ONCE_MS = 30;

type Wish = VisitFilter & VisitNarrowing;
type Days = Pick<Store, 'listDigests' | 'listVisitDays' | 'sumDay'>;

/** Of the visits that are digested. */
export async function sumDays(store: Days, site: string, wish: Wish): Promise<JourneySums> {
  const { fromMs = -Infinity, untilMs = Infinity, ...filter } = wish;
  const { stage, moment, asked, survey, ...narrowing } = filter;
  const days = await store.listVisitDays(site, wish);
  const newest = days.at(-1);
  const sums = noSums();
  let restedMs = performance.now();
  for (const day of days) {
    const [startMs, endMs] = [dayStartMs(day), dayStartMs(day + 1)];
    // The newest day changes all the time: its sums would be kept for nothing.
    if (day !== newest && startMs >= fromMs && endMs <= untilMs) {
      mergeCounts(sums, await store.sumDay(site, filter, day));
    } else {
      const range = { fromMs: Math.max(startMs, fromMs), untilMs: Math.min(endMs, untilMs) };
      const visits = await store.listDigests(site, { ...narrowing, ...range });
      sumVisits(narrowVisits(visits, { stage, moment, asked, survey }), sums);
    }
    if (performance.now() - restedMs < AT_ONCE_MS) continue;
    await setImmediate();
    restedMs = performance.now();
  }
  return sums;
}

export async function sumJourney(
  store: Days & Pick<Store, 'digestVisits'>,
  site: string,
  wish: Wish,
): Promise<JourneySums> {
  while (await store.digestVisits(site)) await setImmediate();
  return sumDays(store, site, wish);
}
