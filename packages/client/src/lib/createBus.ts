// Telling the outside what happens: `on('event', …)`. What a listener throws stays with the listener.

/** What can be listened to, and what the listener gets. */
export interface Bus {
  on(name: string, listener: (value: unknown) => void): () => void;
  emit(name: string, value?: unknown): void;
}

/** Names whose last values are told to late listeners too, so that nobody misses why nothing works. */
const KEPT: Record<string, number> = { diagnostic: 20, ready: 1 };

export function createBus(): Bus {
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const kept = new Map<string, unknown[]>();
  const tell = (listener: (value: unknown) => void, value: unknown): void => {
    try {
      listener(value);
    } catch (error) {
      // Rethrown on a task of its own: the host's error tracking sees it as the host's error.
      setTimeout(() => {
        throw error;
      });
    }
  };
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      for (const value of kept.get(name) ?? []) tell(listener, value);
      return () => void set.delete(listener);
    },
    emit(name, value) {
      const room = KEPT[name];
      if (room) kept.set(name, [...(kept.get(name) ?? []), value].slice(-room));
      for (const listener of [...(listeners.get(name) ?? [])]) tell(listener, value);
    },
  };
}
