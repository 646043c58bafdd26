// Wakes the live readers of a site when something was stored there; what it was, they read from the store.

export interface Live {
  /** Something was stored at this site. */
  wake(site: string): void;
  /** Calls `onWake` from now on, and `onEnd` when the collector closes. Returns the way out. */
  listen: (site: string, listener: LiveListener) => () => void;
  /** Ends all live readers. */
  end(): void;
}

export interface LiveListener {
  onWake(): void;
  onEnd(): void;
}

/** @param alsoWake told at every wake, whatever the site */
export function createLive(alsoWake: (site: string) => void = () => undefined): Live {
  const listeners = new Map<string, Set<LiveListener>>();
  return {
    wake(site) {
      alsoWake(site);
      for (const listener of listeners.get(site) ?? []) listener.onWake();
    },
    listen(site, listener) {
      const there = listeners.get(site) ?? new Set();
      listeners.set(site, there.add(listener));
      return () => {
        there.delete(listener);
        if (!there.size && listeners.get(site) === there) listeners.delete(site);
      };
    },
    end() {
      for (const there of listeners.values()) for (const listener of there) listener.onEnd();
    },
  };
}
