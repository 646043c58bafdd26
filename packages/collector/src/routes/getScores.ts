// GET /api/sites/:site/scores: each score with its n, its margin, its trend and its change; and how many answered.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../app';
import { describeRoute } from '../describe/describeRoute';
import { timeShape } from '../describe/shapes';
import type { ApiEnv } from '../guards/apiGuard';
import { narrowingOf } from '../reading/narrowingOf';
import { scoresQuery } from '../reading/query';
import { downloadList, fileFormats } from '../reading/table/download';
import { scoreColumns } from '../reading/table/scoreColumns';
import { timeText } from '../reading/timeText';
import { planCounting, timetable } from '../reading/timetable';
import { responseRate } from '../scores/responseRate';
import { scoreShape, summariseScores } from '../scores/summariseScores';

const answerShape = z.object({
  items: z.array(scoreShape),
  answered: z.number().meta({ description: 'Answers in this time, without what was said to a reply.' }),
  rate: z
    .object({ share: z.number(), n: z.number(), low: z.number().nullable(), high: z.number().nullable() })
    .nullable()
    .meta({
      description:
        'The share of showings that were answered, 0 to 1, with Wilson’s interval; null where nothing was shown, or where the list is narrowed by more than time and survey.',
    }),
  from: timeShape,
  to: timeShape,
  width: z.number().meta({ description: 'Milliseconds of each stretch of a trend.' }),
});

export const getScores = ({ store, now }: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'getScores',
      chapter: 'Scores',
      summary: 'Each score with its n, 95 % interval and trend, against the period before; and the response rate.',
      query: scoresQuery,
      answer: answerShape,
      otherFormats: fileFormats,
    },
    async (c, { query }) => {
      const site = c.req.param('site') ?? '';
      const { from, to, format } = query;
      const narrowing = narrowingOf(query);
      const untilMs = to ?? now();
      const plan = planCounting(from, untilMs, from === undefined ? await store.firstResponse(site) : undefined);
      const counted = { ...narrowing, fromMs: plan.countFromMs ?? from };
      const drawn = timetable(plan, await store.countScores(site, counted, plan.slots));
      const items = summariseScores(drawn.counts, drawn.timetable);
      if (format === 'csv' || format === 'ndjson')
        return downloadList(c, { name: 'scores', format, columns: scoreColumns }, items);
      const { fromMs, untilMs: beforeMs, survey, ...more } = narrowing;
      const answered = await store.countResponses(site, narrowing);
      // What was shown knows its time and its survey; of the rest a rate cannot be told.
      const shown = Object.keys(more).length ? 0 : await store.countShown(site, { fromMs, untilMs: beforeMs, survey });
      return c.json({
        items,
        answered,
        rate: responseRate(answered, shown) ?? null,
        from: timeText(plan.startMs),
        to: timeText(untilMs),
        width: drawn.widthMs,
      });
    },
  );
