// Shapes that the answers about imports share.

import { z } from 'zod';
import { gapCodes } from '../../import/findGaps';
import type { RefusedRow } from '../../import/rowFault';

/** Refused rows that are told; all of them stand in the file of refused rows. */
export const MAX_TOLD = 100;

export const refusedShape: z.ZodType<RefusedRow> = z
  .object({
    row: z.number().meta({ description: 'As a spreadsheet counts: the first line of the file is 1.' }),
    faults: z.array(
      z.object({
        code: z.string(),
        column: z.string().optional(),
        value: z.string().optional(),
        reason: z.string(),
        remedy: z.string(),
      }),
    ),
  })
  .meta({ id: 'RefusedRow' });

export const gapShape = z
  .object({
    code: z.enum(gapCodes),
    message: z.string(),
    column: z.string().optional(),
    examples: z.array(z.string()).optional(),
  })
  .meta({ id: 'ImportGap', description: 'What has to be said before the file can be imported.' });

export const countsShape = z
  .object({
    rows: z.number(),
    taken: z.number().meta({ description: 'New answers.' }),
    known: z.number().meta({ description: 'Rows that are stored already.' }),
    refused: z.number(),
  })
  .meta({ id: 'ImportCounts' });
