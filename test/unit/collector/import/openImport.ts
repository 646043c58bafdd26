// Sends a file to the import routes of a test's collector.

import type { ResponseSummary } from '../../../../packages/collector/src/reading/responseSummary';
import type { Gap } from '../../../../packages/collector/src/import/findGaps';
import type { Mapping } from '../../../../packages/collector/src/import/mapping';
import type { RefusedRow } from '../../../../packages/collector/src/import/rowFault';
import { makeBatch, makeEvent } from '../support/makeBatch';
import { openCollector, type TestCollector } from '../support/openCollector';

export interface Counts {
  rows: number;
  taken: number;
  known: number;
  refused: number;
}

export interface Answered {
  id: string;
  mapping: Mapping;
  gaps: Gap[];
  counts: Counts | null;
  sample: ResponseSummary[];
  refused: RefusedRow[];
  error?: { code: string; message: string };
}

export interface Import {
  collector: TestCollector;
  /** Asks one of the routes; the last part of its address is `how`. */
  ask(how: '' | '/preview' | '/refused', file: string | Uint8Array, mapping?: unknown): Promise<Response>;
  preview(file: string, mapping?: unknown): Promise<Answered>;
  store(file: string, mapping?: unknown): Promise<Answered>;
  answers(query?: string): Promise<ResponseSummary[]>;
}

/** A collector with the site `shop`. */
export async function openImport(now?: () => number): Promise<Import> {
  const collector = openCollector(now && { now });
  await collector.post('/v1/batch', makeBatch([makeEvent()]));
  const cookie = await collector.login();
  const ask: Import['ask'] = (how, file, mapping) => {
    const body = new FormData();
    body.set('file', new File([file as BlobPart], 'answers.csv', { type: 'text/csv' }));
    if (mapping !== undefined) body.set('mapping', JSON.stringify(mapping));
    return collector.fetch(`/api/sites/shop/imports${how}`, { method: 'POST', headers: { cookie }, body });
  };
  const asJson =
    (how: '' | '/preview') =>
    async (file: string, mapping?: unknown): Promise<Answered> =>
      (await ask(how, file, mapping)).json() as Promise<Answered>;
  return {
    collector,
    ask,
    preview: asJson('/preview'),
    store: asJson(''),
    answers: async (query = '') =>
      (await collector.read<{ items: ResponseSummary[] }>(`/api/sites/shop/responses?limit=200${query}`)).items,
  };
}
