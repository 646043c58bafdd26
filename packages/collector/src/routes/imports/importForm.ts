// What is sent to look a file over and to import it: the file, and what its columns are for.

import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Parts } from '../../app';
import { type ImportFault, importFault } from '../../import/importFault';
import { mappingShape } from '../../import/mapping';
import { type PreparedImport, prepareImport } from '../../import/prepareImport';

const fileShape = z
  .custom<File>((value) => value instanceof File, 'must be a file')
  .meta({ description: 'A table as CSV, in any usual encoding.', override: { type: 'string', format: 'binary' } });

/** A part of a form is a text: here it holds JSON. */
const mappingText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('must be JSON');
      return z.NEVER;
    }
  })
  .pipe(mappingShape)
  .optional()
  .meta({
    description:
      'JSON with what each column is for, as `ImportMapping`; without it, what the names of the columns say.',
    override: { type: 'string' },
  });

export const importForm = z.strictObject({ file: fileShape, mapping: mappingText });
export type ImportForm = z.infer<typeof importForm>;

/** Rows of a file that are taken at once. Our choice: a collector has others to answer too. */
const MAX_ROWS = 20_000;

/** Reads the file, and compares it with what is stored at the site of the address. */
export async function prepare(
  c: Context,
  { store, now }: Pick<Parts, 'store' | 'now'>,
  { file, mapping }: ImportForm,
): Promise<({ importId: string } & PreparedImport) | ImportFault> {
  const wish = {
    site: c.req.param('site') ?? '',
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    mapping,
    importId: randomUUID(),
    nowMs: now(),
    maxRows: MAX_ROWS,
  };
  return withId(wish.importId, await prepareImport(store, wish));
}

const withId = (importId: string, prepared: PreparedImport | ImportFault) =>
  prepared.ok ? { importId, ...prepared } : importFault(prepared.code, prepared.message);
