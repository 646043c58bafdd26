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
  const listeners = new Set<[string, (value: unknown) => void]>();
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
      const entry: [string, (value: unknown) => void] = [name, listener];
      listeners.add(entry);
      for (const [told, value] of kept) if (told === name) tell(listener, value);
      return () => void listeners.delete(entry);
    },
    hears: (name) => [...listeners].some(([wanted]) => wanted === name),
    emit(name, value) {
      if (name === 'diagnostic' || name === 'ready') kept.push([name, value]);
      if (kept.length > KEPT) kept.shift();
      for (const [wanted, listener] of [...listeners]) if (wanted === name) tell(listener, value);
    },
  };
}
