// Posts batches as a client does, for tests of the collector.

import { randomBytes, randomUUID } from 'node:crypto';
import { createEventIds } from '@klankbord/protocol/wire';

const ids = createEventIds(Date.now, (bytes) => bytes.set(randomBytes(bytes.length)));

/** Events of a site's visitor, ready to be posted. */
export const makeEvents = (count: number): { id: string; name: string; time: string; props: object }[] =>
  Array.from({ length: count }, (_, number) => ({
    id: ids.next(),
    name: 'search',
    time: new Date().toISOString(),
    visitor: 'v_0123456789abcdefghijkl',
    session: 's_test',
    props: { search_term: `jacket ${number}`, results_count: number },
  }));

/** Posts one batch; gives the status, or 0 when there was no answer. */
export async function postEvents(url: string, site: string, events: object[]): Promise<number> {
  const batch = { klankbord: 1, site, id: randomUUID(), sent: new Date().toISOString(), events };
  try {
    const answer = await fetch(`${url}/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(batch),
    });
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}
