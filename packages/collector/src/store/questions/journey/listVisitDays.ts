// On which days did visits begin?

import { dayOf, dayStartMs } from '../../../journey/days';
import type { Database } from '../../database';
import type { Range } from '../../store';

const NEXT = `select min(began) as began from visit_digests
  where site = $site and began >= $fromMs and began < $untilMs`;

/** From day to day along the index of times: visits are not counted for it. */
export const listVisitDays =
  (db: Database) =>
  (site: string, { fromMs = Number.MIN_SAFE_INTEGER, untilMs = Number.MAX_SAFE_INTEGER }: Range): number[] => {
    const days: number[] = [];
    for (let from = fromMs; ; ) {
      const began = db.get<{ began: number | null }>(NEXT, { site, fromMs: from, untilMs })?.began ?? undefined;
      if (began === undefined) return days;
      days.push(dayOf(began));
      from = dayStartMs(dayOf(began) + 1);
    }
  };
