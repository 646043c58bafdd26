// POST /api/sites/:site/imports/refused: the rows that would be refused as a file, to be mended; writes nothing.

import type { Handler } from 'hono';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { refusedCsv } from '../../import/refusedCsv';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';
import { importForm, prepare } from './importForm';

export const listRefused = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'listRefused',
      chapter: 'Import',
      summary: 'The rows of a file that are refused, as they came and with why; writes nothing.',
      form: importForm,
      otherFormats: { 'text/csv': 'The columns of the file, and `klankbord_row` and `klankbord_reason`.' },
      refusals: [413, 422],
    },
    async (c, { body }) => {
      c.set('done', 'nothing');
      const prepared = await prepare(c, parts, body);
      if (!prepared.ok) return answerDenial(c, deny(422, prepared.code, prepared.message));
      const [gap] = prepared.gaps;
      if (gap) return answerDenial(c, deny(422, gap.code, gap.message));
      return c.body(refusedCsv(prepared.table, prepared.refused), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="refused.csv"',
        'x-content-type-options': 'nosniff',
      });
    },
  );
