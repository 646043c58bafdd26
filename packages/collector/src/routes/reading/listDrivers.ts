// GET /api/sites/:site/drivers: what goes together with happy and with unhappy answers.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import type { TraitKind } from '../../reading/answerTraits';
import { narrowingOf } from '../../reading/narrowingOf';
import { scoresQuery } from '../../reading/query';
import type { Columns } from '../../reading/table/csvText';
import { downloadList, fileFormats } from '../../reading/table/download';
import { type Driver, findDrivers } from '../../scores/findDrivers';

const KINDS: TraitKind[] = ['moment', 'stage', 'search', 'page', 'device'];
/** Answers that are looked at, newest first. Our choice: far more than an interval needs, and still read in a blink. */
const MAX_ANSWERS = 5000;
const MAX_ITEMS = 60;

const driverShape: z.ZodType<Driver> = z
  .object({
    kind: z.string().meta({ description: KINDS.join(', ') }),
    value: z.string(),
    happy: z.number().meta({ description: 'Happy answers that have it.' }),
    unhappy: z.number(),
    difference: z.number().meta({ description: 'Share among the happy less share among the unhappy, -1 to 1.' }),
    low: z.number(),
    high: z.number(),
  })
  .meta({ id: 'Driver' });

const columns: Columns<Driver> = {
  kind: ({ kind }) => kind,
  value: ({ value }) => value,
  happy: ({ happy }) => happy,
  unhappy: ({ unhappy }) => unhappy,
  difference: ({ difference }) => difference,
  low: ({ low }) => low,
  high: ({ high }) => high,
};

export const listDrivers = ({ store }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listDrivers',
      chapter: 'Scores',
      summary: 'What goes together with, not what is caused by: traits of happy and of unhappy answers.',
      detail: `Moments, stages, search terms, pages and devices of the newest ${MAX_ANSWERS} answers; hidden below 30 answers a side.`,
      query: scoresQuery,
      answer: z.object({
        items: z.array(driverShape),
        happy: z.number(),
        unhappy: z.number(),
        enough: z.boolean(),
      }),
      otherFormats: fileFormats,
    },
    async (c, { query }) => {
      const site = c.req.param('site') ?? '';
      const counted = await store.countMoodTraits(site, narrowingOf(query), KINDS, MAX_ANSWERS);
      const drivers = findDrivers(counted.traits, counted.happy, counted.unhappy);
      const items = drivers.items.slice(0, MAX_ITEMS);
      const { format } = query;
      if (format === 'csv' || format === 'ndjson') return downloadList(c, { name: 'drivers', format, columns }, items);
      return c.json({ ...drivers, items });
    },
  );
