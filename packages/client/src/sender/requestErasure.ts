// Asking the collector to erase a visitor: the key is kept until it has answered, and nothing else.

import type { Keep } from '../lib/keep';

/** The name under which keys wait for an answer. */
const NAME = 'forget';

/**
 * Asks once; what gets no answer is asked again at the next start.
 *
 * @param key the visitor key, which proves ownership; absent: the one that still waits
 */
export async function requestErasure(keep: Keep, collector: string, site: string, key?: string): Promise<void> {
  const waiting = key ?? keep.get(NAME);
  if (!waiting) return;
  keep.set(NAME, waiting);
  const response = await fetch(`${collector}/v1/erase`, {
    method: 'POST',
    body: JSON.stringify({ site, key: waiting }),
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    credentials: 'omit',
    keepalive: true,
  }).catch(() => undefined);
  if (response?.ok && keep.get(NAME) === waiting) keep.remove(NAME);
}
