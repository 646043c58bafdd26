// How often somebody may ask: a bucket of turns that fills up again, one for each address and each visitor.

export interface RateLimit {
  /** Takes turns. Milliseconds to wait before they are there; 0 when they were taken. */
  take(who: string, turns?: number): number;
}

export interface RateLimitOptions {
  /** Turns that come back each second. */
  perSecond: number;
  /** Turns that may be taken at once. */
  atOnce: number;
  /** The clock, in milliseconds. */
  now: () => number;
}

/** Buckets that are remembered: a flood from many addresses must not fill the memory (R17). About 10 MB. */
const MAX_BUCKETS = 50_000;

/**
 * Nothing of it is written down: a bucket is forgotten when it is full again, or when there are too many. More than a bucket
 * holds is never there, so it is let through where the bucket is full: a batch must not wait for ever.
 */
export function createRateLimit({ perSecond, atOnce, now }: RateLimitOptions): RateLimit {
  const buckets = new Map<string, { left: number; atMs: number }>();
  const leftOf = (who: string): number => {
    const bucket = buckets.get(who);
    if (!bucket) return atOnce;
    // A clock that was set back gives nothing, and takes nothing.
    return Math.min(atOnce, bucket.left + (Math.max(0, now() - bucket.atMs) * perSecond) / 1000);
  };
  return {
    take(who, turns = 1) {
      const left = leftOf(who);
      const wanted = Math.min(turns, atOnce);
      if (left < wanted) return Math.ceil(((wanted - left) * 1000) / perSecond);
      // Taken out and put in anew, the longest unused are the first ones.
      buckets.delete(who);
      buckets.set(who, { left: left - wanted, atMs: now() });
      for (const [oldest] of buckets) {
        if (buckets.size <= MAX_BUCKETS && leftOf(oldest) < atOnce) break;
        buckets.delete(oldest);
      }
      return 0;
    },
  };
}
