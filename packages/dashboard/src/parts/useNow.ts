// The clock for relative times: ticks while something on the page is said to be "2 minutes ago".

import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 20_000;

/** Milliseconds since 1970, renewed every 20 seconds. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
