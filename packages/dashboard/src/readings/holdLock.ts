// The one door to Web Locks here: one tab of many does what would be the same in all of them.

/**
 * Waits for a lock and holds it until it is given back. Where there are no locks (plain http), each tab has its own.
 *
 * @param onHeld called when this tab has it
 * @returns gives it back, or stops waiting
 */
export function holdLock(name: string, onHeld: () => void): () => void {
  const waiting = new AbortController();
  let giveBack: (() => void) | undefined;
  const held = new Promise<void>((done) => (giveBack = done));
  if (!('locks' in navigator)) onHeld();
  else {
    const hold = (): Promise<void> => {
      if (!waiting.signal.aborted) onHeld();
      return held;
    };
    navigator.locks.request(name, { signal: waiting.signal }, hold).catch(() => undefined);
  }
  return () => {
    waiting.abort();
    giveBack?.();
  };
}
