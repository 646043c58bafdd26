// The one door to localStorage and sessionStorage; where they are missing or closed, the page's memory serves.

export type StorageKind = 'local' | 'session' | 'memory';

/** Small texts kept under `kb:<site>:<name>`. Reading and writing never throw. */
export interface Keep {
  get(name: string): string | null;
  /** The JSON under a name; `{}` where there is none that can be read. */
  read(name: string): object;
  set(name: string, text: string): void;
  remove(name: string): void;
  /** All names that begin with a text. */
  names(start: string): string[];
  /** True when what is set outlives the page. */
  lasts: boolean;
}

export function createKeep(site: string, kind: StorageKind): Keep {
  const memory: Record<string, string> = {};
  const prefix = `kb:${site}:`;
  let storage: Storage | undefined;
  try {
    // Reading the property throws in sandboxed frames. Nothing is written to find out more: a visitor who refused
    // everything keeps an empty storage.
    storage = kind === 'memory' ? undefined : window[`${kind}Storage`];
  } catch {
    // The page's memory it is.
  }
  const attempt = <T>(act: (storage: Storage) => T): T | undefined => {
    try {
      return storage && act(storage);
    } catch {
      return undefined;
    }
  };
  const get = (name: string): string | null => memory[name] ?? attempt((open) => open.getItem(prefix + name)) ?? null;
  return {
    get,
    read(name) {
      try {
        return Object(JSON.parse(get(name)!)) as object;
      } catch {
        return {};
      }
    },
    set(name, text) {
      delete memory[name];
      // Missing, full or closed since: the page's memory is better than nothing.
      if (!attempt((open) => (open.setItem(prefix + name, text), true))) memory[name] = text;
    },
    remove(name) {
      delete memory[name];
      attempt((open) => open.removeItem(prefix + name));
    },
    names: (start) =>
      Object.keys({ ...attempt((open) => ({ ...open })) })
        .flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []))
        .concat(Object.keys(memory))
        .filter((name) => name.startsWith(start)),
    lasts: !!storage,
  };
}
