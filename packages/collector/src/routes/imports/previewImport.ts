// POST /api/sites/:site/imports/preview: what a file would bring; writes nothing.

import type { Handler } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { describeRoute } from '../../describe/describeRoute';
import type { ApiEnv } from '../../guards/apiGuard';
import { mappingShape } from '../../import/mapping';
import { isUnnamedWord } from '../../import/readAnswer';
import type { PreparedImport } from '../../import/prepareImport';
import { responseShape, responseSummary } from '../../reading/responseSummary';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';
import { countsOf } from './counts';
import { importForm, prepare } from './importForm';
import { countsShape, gapShape, MAX_TOLD, refusedShape } from './shapes';

/** Answers that are shown as they would be stored. */
const SAMPLE = 5;
/** Cells that are shown of each column. */
const EXAMPLES = 3;
const MAX_CELL = 80;
/** More words than this are no scale: our choice. */
const MAX_WORDS = 20;

const columnShape = z.object({
  name: z.string(),
  filled: z.number().meta({ description: 'Rows that have something in it.' }),
  examples: z.array(z.string()),
  words: z.array(z.string()).meta({
    description: `Of a column with scores or goals: words that are neither, so that \`values\` can say what they stand for; at most ${MAX_WORDS}.`,
  }),
});

const previewShape = z.object({
  file: z.object({
    encoding: z.string(),
    delimiter: z.string(),
    hasHead: z.boolean(),
    columns: z.array(columnShape),
  }),
  mapping: mappingShape.meta({ description: 'As it was sent, or as the names of the columns say.' }),
  gaps: z.array(gapShape),
  counts: countsShape.nullable().meta({ description: 'Null while something has to be said first.' }),
  sample: z.array(responseShape).meta({ description: 'The first answers as they would be stored.' }),
  refused: z.array(refusedShape).meta({ description: `The first ${MAX_TOLD}.` }),
});

function columnsOf({ table: { columns, rows }, mapping }: PreparedImport): z.infer<typeof columnShape>[] {
  return columns.map((name, at) => {
    const cells = rows.flatMap(({ cells: { [at]: cell = '' } }) => cell.trim() || []);
    const different = [...new Set(cells)];
    const mapped = mapping.columns.find(({ column }) => column === name);
    const words = mapped ? different.filter((cell) => cell.length <= MAX_CELL && isUnnamedWord(mapped, cell)) : [];
    return {
      name,
      filled: cells.length,
      examples: different.slice(0, EXAMPLES).map((cell) => cell.slice(0, MAX_CELL)),
      words: words.slice(0, MAX_WORDS),
    };
  });
}

export const previewImport = (parts: Parts): Handler<ApiEnv> =>
  describeRoute(
    {
      id: 'previewImport',
      chapter: 'Import',
      summary: 'What a file with answers would bring, with the rows that would be refused; writes nothing.',
      form: importForm,
      answer: previewShape,
      refusals: [413, 422],
    },
    async (c, { body }) => {
      c.set('done', 'nothing');
      const prepared = await prepare(c, parts, body);
      if (!prepared.ok) return answerDenial(c, deny(422, prepared.code, prepared.message));
      const { table, mapping, gaps, arrivals, refused } = prepared;
      const sample = arrivals.slice(0, SAMPLE).map((arrival) => responseSummary({ ...arrival, position: 0 }));
      const { encoding, delimiter, hasHead } = table;
      return c.json({
        file: { encoding, delimiter, hasHead, columns: columnsOf(prepared) },
        mapping,
        gaps,
        counts: gaps.length ? null : countsOf(prepared),
        sample,
        refused: refused.slice(0, MAX_TOLD),
      });
    },
  );
