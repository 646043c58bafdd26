// `export`: writes every answer of a site to stdout, one JSON object a line.

import { once } from 'node:events';
import { responseDetail } from '../reading/responseDetail';
import type { Store } from '../store/store';
import { commandError } from './commandError';
import { openExisting } from './openExisting';

const AT_ONCE = 200;

async function writeAnswers(store: Store, site: string, out: NodeJS.WritableStream): Promise<void> {
  let cursor: string | undefined;
  for (;;) {
    const { items, next } = await store.listResponses(site, { limit: AT_ONCE, cursor });
    const lines = items.map((item) => `${JSON.stringify(responseDetail(item))}\n`).join('');
    if (!out.write(lines)) await once(out, 'drain');
    if (next === null) return;
    cursor = next;
  }
}

/**
 * @throws a command error: 2 without a site, 1 when there is no such database or site
 */
export async function exportAnswers(
  { site, data }: { site?: string; data: string },
  out: NodeJS.WritableStream,
): Promise<void> {
  if (!site) throw commandError(2, 'Say whose answers to write: klankbord export --site shop');
  const store = openExisting(data, { toRead: true });
  try {
    if (!(await store.getSite(site))) {
      const known = (await store.listSites()).map(({ id }) => id).join(', ');
      throw commandError(1, `There is no site ${JSON.stringify(site)} in ${data}. Known: ${known || 'none yet'}`);
    }
    await writeAnswers(store, site, out);
  } finally {
    await store.close();
  }
}
