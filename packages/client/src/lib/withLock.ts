// The one door to Web Locks: at most one tab sends at a time. On plain http there are none, and then everybody sends.

/**
 * Runs `act` while holding a lock, or not at all when another tab holds it.
 *
 * @returns whether `act` has run. Without Web Locks it always runs: the endpoint tells repeats by their ids.
 */
export async function withLock(name: string, act: () => Promise<void>): Promise<boolean> {
  let ran = false;
  const run = async (lock: unknown): Promise<void> => {
    if (!lock) return;
    ran = true;
    await act();
  };
  try {
    await navigator.locks.request(name, { ifAvailable: true }, run);
  } catch (error) {
    // No locks here, or none for us (frames of an opaque origin): only what `act` itself threw is passed on.
    if (ran) throw error;
    await run(true);
  }
  return ran;
}
