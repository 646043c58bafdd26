// Taking back what a newer revision says better: each one is the whole answer.

import type { Queue } from './queue/createQueue';
import { keysOf } from './queue/queueStore';

/**
 * Removes unsent older revisions of a response, once the newer one is stored. Nothing is lost by it, so it is not
 * counted as lost; one that is on its way already arrives as well, and the endpoint keeps the highest.
 */
export async function supersede(queue: Queue, response: string, revision: number): Promise<void> {
  if (revision < 2) return;
  const older = (await queue.peek('f')).filter(([, json]) => {
    const { props } = JSON.parse(json) as { props: { response?: string; revision?: number } };
    return props.response === response && props.revision! < revision;
  });
  if (older.length) await queue.remove(keysOf(older));
}
