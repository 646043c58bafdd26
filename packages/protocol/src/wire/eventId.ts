// Event ids: UUIDv7 that sort as things happened, whatever the device's clock does.

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Random bytes that one id takes. */
const ID_BYTES = 10;

export interface EventIds {
  /** A new id, larger than every id made before by this maker. */
  next(): string;
  /** The time part of the newest id, in milliseconds: keep it, and hand it back as `after` on the next page load. */
  lastMs(): number;
}

/**
 * Makes monotonic UUIDv7 ids (RFC 9562, section 6.2, method 1: a counter in `rand_a`).
 * The clock and the randomness are handed in: `crypto.getRandomValues` also exists on plain http, `randomUUID` does not.
 *
 * @param now milliseconds since 1970
 * @param fill fills bytes with randomness, e.g. `(bytes) => crypto.getRandomValues(bytes)`
 * @param after no id is made with a time part before this one (milliseconds)
 * @example const ids = createEventIds(Date.now, (bytes) => crypto.getRandomValues(bytes));
 * ids.next(); // '0198f5a0-6a00-7d11-8d55-5a2b8f1c9e77'
 */
export function createEventIds(now: () => number, fill: (bytes: Uint8Array) => unknown, after = 0): EventIds {
  let ms = after;
  let counter = -1;
  // Drawn for many ids at once: a call for randomness takes longer than all the rest of an id.
  const pool = new Uint8Array(ID_BYTES * 64);
  let drawn = pool.length;
  const next = (): string => {
    if (drawn === pool.length) {
      fill(pool);
      drawn = 0;
    }
    const bytes = pool.subarray(drawn, (drawn += ID_BYTES));
    const current = now();
    if (current > ms || counter < 0 || counter >= 4095) {
      // A fresh millisecond (or 4,096 ids in one): start in the lower half, so that there is room to count.
      ms = current > ms ? current : ms + 1;
      counter = ((bytes[8]! << 8) | bytes[9]!) & 0x7ff;
    } else counter++;
    const time = hex(ms, 12);
    let tail = hex((bytes[0]! & 0x3f) | 0x80, 2);
    for (let i = 1; i < 8; i++) tail += hex(bytes[i]!, 2);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
  return { next, lastMs: () => ms };
}

/** True for any UUID in its usual form; ours are version 7, back offices may send others. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
