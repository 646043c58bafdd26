// The receipt: what an endpoint answers for each event of a batch.

import { isObject } from './json';
import { WIRE_VERSION } from './limits';

export interface Refused {
  id: string;
  code: string;
  detail: string;
}

export interface Receipt {
  klankbord: number;
  /** Events that are stored now, those that were there before included. */
  accepted: number;
  refused: Refused[];
  /** Ids to send again. */
  retry: string[];
  retryAfterMs: number;
}

/** A receipt with nothing refused. */
export const createReceipt = (
  accepted: number,
  refused: Refused[] = [],
  retry: string[] = [],
  retryAfterMs = 0,
): Receipt => ({
  klankbord: WIRE_VERSION,
  accepted,
  refused,
  retry,
  retryAfterMs,
});

const readNumber = (value: unknown): number => (typeof value === 'number' ? value : 0);

/**
 * Reads a body as a receipt; anything else gives null, and then a 2xx means that every event is accepted.
 *
 * @example readReceipt('{"klankbord":1,"accepted":2}') // { klankbord: 1, accepted: 2, refused: [], retry: [], retryAfterMs: 0 }
 */
export function readReceipt(body: string): Receipt | null {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return null;
  }
  if (!isObject(value) || value.klankbord !== WIRE_VERSION) return null;
  const { accepted, refused, retry, retryAfterMs } = value;
  return createReceipt(
    readNumber(accepted),
    Array.isArray(refused)
      ? refused.filter((entry): entry is Refused => isObject(entry) && typeof entry.id === 'string')
      : [],
    Array.isArray(retry) ? retry.filter((id): id is string => typeof id === 'string') : [],
    readNumber(retryAfterMs),
  );
}
