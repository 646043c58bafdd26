// GET /api/sites/:site/moments: the moments of truth, worst first, and what came of asking.

import type { Context, Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import type { JourneySums } from '../../journey/journeySums';
import { askedShape, momentShape } from '../../journey/journeyShapes';
import { sumAskings } from '../../journey/sumAskings';
import { sumJourney } from '../../journey/sumJourney';
import { sumMoments } from '../../journey/sumMoments';
import { againColumns, triggerColumns } from '../../reading/table/askingColumns';
import { downloadList, type FileFormat, fileFormats } from '../../reading/table/download';
import { momentColumns } from '../../reading/table/problemColumns';
import { listMomentsQuery, type MomentTable, wishOf } from './journeyQuery';

const answer = z.object({ visits: z.number().int(), asked: askedShape, items: z.array(momentShape), next: z.null() });

/** A file is one table: which one is asked for beside its format. */
function downloadTable(
  c: Context,
  sums: JourneySums,
  { table, format }: { table: MomentTable; format: FileFormat },
): Response {
  if (table === 'triggers')
    return downloadList(c, { name: 'asking', format, columns: triggerColumns }, sumAskings(sums).triggers);
  if (table === 'again')
    return downloadList(c, { name: 'asking-again', format, columns: againColumns }, sumAskings(sums).again);
  return downloadList(c, { name: 'moments', format, columns: momentColumns(sums.all.visits) }, sumMoments(sums));
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
      const sums = await sumJourney(store, c.req.param('site') ?? '', wishOf(query));
      if (format === 'csv' || format === 'ndjson') return downloadTable(c, sums, { table, format });
      return c.json({ visits: sums.all.visits, asked: sumAskings(sums), items: sumMoments(sums), next: null });
    },
  );
