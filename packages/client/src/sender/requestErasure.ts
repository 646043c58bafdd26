// Asking the collector to erase a visitor: keys are kept until it has answered, and nothing else.

import type { Keep } from '../lib/keep';
import { stringify } from '../lib/stringify';

/** The name under which keys wait for an answer, separated by blanks. */
const NAME = 'forget';

/**
 * Asks for every key that waits; what gets no answer is asked again at the next start.
 *
 * @param key one more visitor key, which proves ownership
 */
export async function requestErasure(keep: Keep, collector: string, site: string, key?: string): Promise<void> {
  const waiting = (): string[] => (keep.get(NAME) ?? '').split(' ').filter(Boolean);
  const note = (keys: string[]): void => (keys[0] ? keep.set(NAME, keys.join(' ')) : keep.remove(NAME));
  if (key) note([...waiting(), key]);
  for (const one of waiting()) {
    const response = await fetch(`${collector}/v1/erase`, {
      method: 'POST',
      body: stringify({ site, key: one }),
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      credentials: 'omit',
      keepalive: true,
    }).catch(() => undefined);
    if (response?.ok) note(waiting().filter((other) => other !== one));
  }
}
