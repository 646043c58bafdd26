// How many rows of a file are new, known and refused.

import type { z } from 'zod';
import type { PreparedImport } from '../../import/prepareImport';
import type { countsShape } from './shapes';

export const countsOf = ({ table, arrivals, known, refused }: PreparedImport): z.infer<typeof countsShape> => ({
  rows: table.rows.length,
  taken: arrivals.length,
  known,
  refused: refused.length,
});
