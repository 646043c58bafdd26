// Telling the outside what happens: `on('event', …)`. What a listener throws stays with the listener.

/** What can be listened to, and what the listener gets. */
export interface Bus {
  on(name: string, listener: (value: unknown) => void): () => void;
  emit(name: string, value?: unknown): void;
  /** True when somebody listens: what is costly to tell is only made then. */
  hears(name: string): boolean;
}

/** Diagnostics that late listeners are told too, so that nobody misses why nothing works. */
const KEPT = 20;

export function createBus(): Bus {
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const kept: [string, unknown][] = [];
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
      const entry = (value: unknown): void => listener(value);
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own.add(entry));
      for (const [told, value] of kept) if (told === name) tell(entry, value);
      return () => void own.delete(entry);
    },
    hears: (name) => !!listeners.get(name)?.size,
    emit(name, value) {
      if (name === 'diagnostic' || name === 'ready') kept.push([name, value]);
      if (kept.length > KEPT) kept.shift();
      for (const listener of [...(listeners.get(name) ?? [])]) tell(listener, value);
    },
  };
}
