// The one door to Web Locks: at most one tab sends at a time. On plain http there are none, and then everybody sends.

/**
 * Runs `act` while holding a lock, or not at all when another tab holds it.
 *
 * @returns whether `act` has run. Without Web Locks it always runs: the endpoint tells repeats by their ids.
 */
export async function withLock(name: string, act: () => Promise<void>): Promise<boolean> {
  if (typeof navigator === 'undefined' || !navigator.locks) {
    await act();
    return true;
  }
  let ran = false;
  const run = async (lock: unknown): Promise<void> => {
    if (lock) {
      ran = true;
      await act();
    }
  };
  try {
    await navigator.locks.request(name, { ifAvailable: true }, run);
  } catch (error) {
    // Frames of an opaque origin refuse locks altogether.
    if (ran) throw error;
    await act();
    ran = true;
  }
  return ran;
}
