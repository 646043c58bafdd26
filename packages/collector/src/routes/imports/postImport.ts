// POST /api/sites/:site/imports: stores the answers of a file; the same file a second time adds nothing.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { runImport } from '../../import/runImport';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';
import { countsOf } from './counts';
import { importForm, prepare } from './importForm';
import { countsShape, MAX_TOLD, refusedShape } from './shapes';

export const postImport = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'postImport',
      chapter: 'Import',
      summary: 'Stores the answers of a file; the same file a second time adds nothing.',
      detail:
        'Rows that are refused keep no other row out. Answers are looked at by loop rules only as `rulesForDays` says.',
      form: importForm,
      answer: z.object({
        id: z.string().meta({ description: 'Of this import: it can be taken back.' }),
        counts: countsShape,
        refused: z.array(refusedShape).meta({ description: `The first ${MAX_TOLD}.` }),
      }),
      refusals: [413, 422],
    },
    async (c, { body }) => {
      const { store, live, metrics } = parts;
      const site = c.req.param('site') ?? '';
      const prepared = await prepare(c, parts, body);
      if (!prepared.ok) return answerDenial(c, deny(422, prepared.code, prepared.message));
      const [gap] = prepared.gaps;
      if (gap) return answerDenial(c, deny(422, gap.code, `Nothing was imported. ${gap.message}`));
      await runImport(store, site, prepared);
      live.wake(site);
      const counts = countsOf(prepared);
      metrics.noteEvents({ accepted: counts.taken, refused: counts.refused });
      const detail = `${prepared.mapping.source}: ${counts.taken} taken, ${counts.known} known, ${counts.refused} refused`;
      c.set('done', { action: 'answers.imported', detail });
      return c.json({ id: prepared.importId, counts, refused: prepared.refused.slice(0, MAX_TOLD) });
    },
  );
