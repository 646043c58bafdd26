// The sums of the journeys that a question is about, with all that has arrived of them counted in.

import { setImmediate } from 'node:timers/promises';
import type { VisitNarrowing } from '../store/journeyStore';
import type { Store } from '../store/store';
import { mergeCounts } from './counts';
import { dayStartMs, WEEK, weekOf } from './days';
import { type JourneySums, noSums } from './journeySums';
import { narrowVisits, type VisitFilter } from './narrowVisits';
import { sumVisits } from './sumVisits';

/** Others are answered after this: there is one thread. Milliseconds. */
const AT_ONCE_MS = 30;

type Wish = VisitFilter & VisitNarrowing;
type Days = Pick<Store, 'listDigests' | 'listVisitDays' | 'sumDay' | 'sumWeek'>;

/** Of the visits that are digested. */
export async function sumDays(store: Days, site: string, wish: Wish): Promise<JourneySums> {
  const { fromMs = -Infinity, untilMs = Infinity, ...filter } = wish;
  const { stage, moment, asked, survey, ...narrowing } = filter;
  const days = await store.listVisitDays(site, wish);
  const newest = days.at(-1)!;
  /** The newest day changes all the time: its sums would be kept for nothing. */
  const isWhole = (day: number, length: number): boolean =>
    day + length <= newest && dayStartMs(day) >= fromMs && dayStartMs(day + length) <= untilMs;
  const sums = noSums();
  let restedMs = performance.now();
  let week = -Infinity;
  let hasWeek = false;
  for (const day of days) {
    // Asked at its first day only: a week that becomes known in its midst would count the days before it twice.
    if (weekOf(day) !== week) {
      week = weekOf(day);
      const ofWeek = isWhole(week, WEEK) ? await store.sumWeek(site, filter, week) : undefined;
      if (ofWeek) mergeCounts(sums, ofWeek);
      hasWeek = ofWeek !== undefined;
    }
    if (hasWeek) continue;
    if (isWhole(day, 1)) {
      mergeCounts(sums, await store.sumDay(site, filter, day));
    } else {
      const range = { fromMs: Math.max(dayStartMs(day), fromMs), untilMs: Math.min(dayStartMs(day + 1), untilMs) };
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
