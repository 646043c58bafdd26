// What do the journeys that began on a day, or in a week, add up to?

import { mergeCounts } from '../../../journey/counts';
import { dayStartMs, WEEK } from '../../../journey/days';
import { type JourneySums, noSums } from '../../../journey/journeySums';
import { narrowVisits } from '../../../journey/narrowVisits';
import { sumVisits } from '../../../journey/sumVisits';
import type { Database } from '../../database';
import type { DayFilter } from '../../journeyStore';
import { listDigests } from './listDigests';
import { listVisitDays } from './listVisitDays';

/** Ways to narrow the visits of a site of which sums are kept, beside those that are asked for most. Our choice. */
const MOST_FILTERS = 24;
const OFTEN = JSON.stringify(['{}', '{"device":"phone"}', '{"device":"desktop"}', '{"asked":"yes"}', '{"asked":"no"}']);

const KNOWN = 'select body from journey_sums where site = $site and filter = $filter and days = $days and day = $day';
const DAYS = `select day, body from journey_sums
  where site = $site and filter = $filter and days = 1 and day >= $day and day < $day + ${WEEK} order by day`;
const KEEP = 'insert into journey_sums (site, filter, days, day, body) values ($site, $filter, $days, $day, $body)';
const COUNT = `select count(*) as n from (select distinct filter from journey_sums where site = $site)`;
const HAS = 'select 1 from journey_sums where site = $site and filter = $filter limit 1';
const FORGET = `delete from journey_sums where site = $site and filter not in (select value from json_each('${OFTEN}'))`;

/** The same filter has the same name, whatever the order of its members. */
const nameOf = (filter: DayFilter): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(filter)
        .filter(([, value]) => value !== undefined)
        .sort(),
    ),
  );

/** Read and kept in one step: no visit can change between the two. */
export const sumDay =
  (db: Database) =>
  (site: string, filter: DayFilter, day: number): JourneySums => {
    const key = { site, filter: nameOf(filter), days: 1, day };
    const known = db.get<{ body: string }>(KNOWN, key);
    if (known) return JSON.parse(known.body) as JourneySums;
    return db.transact(() => {
      const { device, channel, locale, ...rest } = filter;
      const range = { fromMs: dayStartMs(day), untilMs: dayStartMs(day + 1) };
      const sums = sumVisits(narrowVisits(listDigests(db)(site, { ...range, device, channel, locale }), rest));
      // They can be made again at any time: the table must not grow with every question that somebody tries once.
      if (!db.get(HAS, key) && db.get<{ n: number }>(COUNT, { site })!.n >= MOST_FILTERS) db.run(FORGET, { site });
      db.run(KEEP, { ...key, body: JSON.stringify(sums) });
      return sums;
    });
  };

/** Made of the days that are kept, so it is quick; undefined while one of them is not. */
export const sumWeek =
  (db: Database) =>
  (site: string, filter: DayFilter, week: number): JourneySums | undefined => {
    const key = { site, filter: nameOf(filter), days: WEEK, day: week };
    const known = db.get<{ body: string }>(KNOWN, key);
    if (known) return JSON.parse(known.body) as JourneySums;
    return db.transact(() => {
      const kept = db.all<{ day: number; body: string }>(DAYS, { site, filter: key.filter, day: week });
      const range = { fromMs: dayStartMs(week), untilMs: dayStartMs(week + WEEK) };
      const missing = listVisitDays(db)(site, range).some((day) => !kept.some((one) => one.day === day));
      if (missing) return undefined;
      const sums = noSums();
      for (const { body } of kept) mergeCounts(sums, JSON.parse(body) as JourneySums);
      db.run(KEEP, { ...key, body: JSON.stringify(sums) });
      return sums;
    });
  };
