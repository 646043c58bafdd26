// GET /api/sites/:site/moments: the moments of truth, worst first, and what came of asking.

import type { Context, Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { askedShape, momentShape } from '../../journey/journeyShapes';
import { readVisits } from '../../journey/readVisits';
import { sumAskings } from '../../journey/sumAskings';
import { sumMoments } from '../../journey/sumMoments';
import type { VisitDigest } from '../../journey/visitDigest';
import { againColumns, triggerColumns } from '../../reading/table/askingColumns';
import { downloadList, type FileFormat, fileFormats } from '../../reading/table/download';
import { momentColumns } from '../../reading/table/problemColumns';
import { listMomentsQuery, type MomentTable, wishOf } from './journeyQuery';

const answer = z.object({ visits: z.number().int(), asked: askedShape, items: z.array(momentShape), next: z.null() });

/** A file is one table: which one is asked for beside its format. */
function downloadTable(
  c: Context,
  visits: VisitDigest[],
  { table, format }: { table: MomentTable; format: FileFormat },
): Response {
  if (table === 'triggers')
    return downloadList(c, { name: 'asking', format, columns: triggerColumns }, sumAskings(visits).triggers);
  if (table === 'again')
    return downloadList(c, { name: 'asking-again', format, columns: againColumns }, sumAskings(visits).again);
  return downloadList(c, { name: 'moments', format, columns: momentColumns(visits.length) }, sumMoments(visits));
}

export const listMoments = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listMoments',
      chapter: 'Journey',
      summary: 'How often each moment of truth came, where, how it ended, and who was asked; worst first.',
      detail:
        'A visit belongs to the time in which it began. `moment` keeps visits in which it came, with all their moments.',
      query: listMomentsQuery,
      answer,
      otherFormats: fileFormats,
    },
    async (c, { query: { format, table = 'moments', ...query } }) => {
      const visits = await readVisits(store, c.req.param('site') ?? '', wishOf(query));
      if (format === 'csv' || format === 'ndjson') return downloadTable(c, visits, { table, format });
      return c.json({ visits: visits.length, asked: sumAskings(visits), items: sumMoments(visits), next: null });
    },
  );
