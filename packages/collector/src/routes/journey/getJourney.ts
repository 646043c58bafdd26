// GET /api/sites/:site/journey: the journey map, and what goes wrong on the way, worst first.

import type { Context, Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import type { JourneySums } from '../../journey/journeySums';
import { problemShape, stageShape, trailShape } from '../../journey/journeyShapes';
import { rankProblems } from '../../journey/rankProblems';
import { sumJourney } from '../../journey/sumJourney';
import { sumStages } from '../../journey/sumStages';
import { sumTrails } from '../../journey/sumTrails';
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
  sums: JourneySums,
  { table, format }: { table: JourneyTable; format: FileFormat },
): Response {
  const name = `journey-${table}`;
  const { visits } = sums.all;
  if (table === 'problems')
    return downloadList(c, { name, format, columns: problemColumns(visits) }, rankProblems(sums, { merged: true }));
  if (table === 'trails') return downloadList(c, { name, format, columns: trailColumns(visits) }, sumTrails(sums));
  return downloadList(c, { name, format, columns: stageColumns(visits) }, sumStages(sums));
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
      const sums = await sumJourney(store, c.req.param('site') ?? '', wishOf(query));
      if (format === 'csv' || format === 'ndjson') return downloadTable(c, sums, { table, format });
      return c.json({
        ...sums.all,
        answers: Object.keys(sums.responses).length,
        stages: sumStages(sums),
        trails: sumTrails(sums),
        items: rankProblems(sums, { merged: true }),
        next: null,
      });
    },
  );
