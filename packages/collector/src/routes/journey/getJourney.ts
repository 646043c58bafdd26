// GET /api/sites/:site/journey: the journey map, and what goes wrong on the way, worst first.

import type { Context, Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { problemShape, stageShape, trailShape } from '../../journey/journeyShapes';
import { rankProblems } from '../../journey/rankProblems';
import { readVisits } from '../../journey/readVisits';
import { sumStages } from '../../journey/sumStages';
import { sumTrails } from '../../journey/sumTrails';
import type { VisitDigest } from '../../journey/visitDigest';
import { downloadList, type FileFormat, fileFormats } from '../../reading/table/download';
import { problemColumns } from '../../reading/table/problemColumns';
import { stageColumns, trailColumns } from '../../reading/table/stageColumns';
import { getJourneyQuery, type JourneyTable, wishOf } from './journeyQuery';

const answer = z.object({
  visits: z.number().int(),
  bought: z.number().int(),
  answers: z.number().int(),
  stages: z.array(stageShape),
  trails: z.array(trailShape),
  items: z.array(problemShape),
  next: z.null(),
});

/** A file is one table: which one is asked for beside its format. */
function downloadTable(
  c: Context,
  visits: VisitDigest[],
  { table, format }: { table: JourneyTable; format: FileFormat },
): Response {
  const name = `journey-${table}`;
  const { length } = visits;
  if (table === 'problems')
    return downloadList(c, { name, format, columns: problemColumns(length) }, rankProblems(visits, { merged: true }));
  if (table === 'trails') return downloadList(c, { name, format, columns: trailColumns(length) }, sumTrails(visits));
  return downloadList(c, { name, format, columns: stageColumns(length) }, sumStages(visits));
}

export const getJourney = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getJourney',
      chapter: 'Journey',
      summary:
        'The stages of the journey with visits, drop-off, time and satisfaction; moments and frictions, worst first.',
      detail:
        'A visit belongs to the time in which it began. `survey` narrows the answers, every other filter the visits. ' +
        'Items are ordered by the orders that are lost with them, at the lower end of the 95 % interval.',
      query: getJourneyQuery,
      answer,
      otherFormats: fileFormats,
    },
    async (c, { query: { format, table = 'stages', ...query } }) => {
      const visits = await readVisits(store, c.req.param('site') ?? '', wishOf(query));
      if (format === 'csv' || format === 'ndjson') return downloadTable(c, visits, { table, format });
      return c.json({
        visits: visits.length,
        bought: visits.filter(({ bought }) => bought).length,
        answers: new Set(visits.flatMap(({ scores }) => scores.map(({ response }) => response))).size,
        stages: sumStages(visits),
        trails: sumTrails(visits),
        items: rankProblems(visits, { merged: true }),
        next: null,
      });
    },
  );
