// What did the visits of a time come down to?

import type { VisitDigest } from '../../../journey/visitDigest';
import type { Database } from '../../database';
import type { VisitNarrowing } from '../../journeyStore';

const sql = ({ fromMs, untilMs, device, channel, locale }: VisitNarrowing): string => `select body from visit_digests
  where site = $site
  ${fromMs === undefined ? '' : 'and began >= $fromMs'}
  ${untilMs === undefined ? '' : 'and began < $untilMs'}
  ${device === undefined ? '' : 'and device = $device'}
  ${channel === undefined ? '' : 'and channel = $channel'}
  ${locale === undefined ? '' : "and (locale = $locale or locale like $locale || '-%')"}
  order by began, session`;

export const listDigests =
  (db: Database) =>
  (site: string, narrowing: VisitNarrowing): VisitDigest[] =>
    db.all<{ body: string }>(sql(narrowing), { site, ...narrowing }).map(({ body }) => JSON.parse(body) as VisitDigest);
