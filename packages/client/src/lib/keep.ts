// The one door to localStorage and sessionStorage; where they are missing or closed, the page's memory serves.

export type StorageKind = 'local' | 'session' | 'memory';

/** Small texts kept under `kb:<site>:<name>`. Reading and writing never throw. */
export interface Keep {
  get(name: string): string | null;
  set(name: string, text: string): void;
  remove(name: string): void;
  /** All names that begin with a text. */
  names(start: string): string[];
  /** True when what is set outlives the page. */
  lasts(): boolean;
}

function memoryStorage(): Storage {
  const map = new Map<string, string>();
  return {
    get length() {
      return map.size;
    },
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
    clear: () => map.clear(),
  };
}

function openStorage(kind: StorageKind): Storage | undefined {
  try {
    // Reading the property throws in sandboxed frames. Nothing is written to find out more: a visitor who refused
    // everything keeps an empty storage.
    const storage = kind === 'local' ? localStorage : kind === 'session' ? sessionStorage : undefined;
    return storage?.length === undefined ? undefined : storage;
  } catch {
    return undefined;
  }
}

export function createKeep(site: string, kind: StorageKind): Keep {
  const lasting = openStorage(kind);
  const spare = memoryStorage();
  const prefix = `kb:${site}:`;
  const attempt = <T>(act: (storage: Storage) => T): T => {
    try {
      return act(lasting ?? spare);
    } catch {
      // Full or closed since: the page's memory is better than nothing.
      return act(spare);
    }
  };
  return {
    get: (name) => attempt((storage) => storage.getItem(prefix + name)) ?? spare.getItem(prefix + name),
    set: (name, text) => attempt((storage) => storage.setItem(prefix + name, text)),
    remove(name) {
      spare.removeItem(prefix + name);
      attempt((storage) => storage.removeItem(prefix + name));
    },
    names: (start) =>
      attempt((storage) =>
        Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '')
          .filter((key) => key.startsWith(prefix + start))
          .map((key) => key.slice(prefix.length)),
      ),
    lasts: () => lasting !== undefined,
  };
}
