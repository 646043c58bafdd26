// Fetching configuration: without cookies, with a time-out, and only as an object.

import { isObject } from '@klankbord/protocol/wire';

const TIMEOUT_MS = 5000;

/** The JSON object at an address, or in answer to a body; rejects with a plain reason. */
export async function fetchJson(address: string, body?: string): Promise<Record<string, unknown>> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      signal: abort.signal,
      // A text, as which it is sent, spares the preflight.
      ...(body && { method: 'POST', body }),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const value: unknown = await response.json();
    if (!isObject(value)) throw new Error('not a JSON object');
    return value;
  } finally {
    clearTimeout(timer);
  }
}
