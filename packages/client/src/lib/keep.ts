// The one door to localStorage and sessionStorage; where they are missing or closed, the page's memory serves.

import { stringify } from './stringify';

export type StorageKind = 'local' | 'session' | 'memory';

/** Small texts kept under `kb:<site>:<name>`. Reading and writing never throw. */
export interface Keep {
  get(name: string): string | null;
  /** The JSON under a name; `{}` where there is none that can be read. */
  read(name: string): object;
  set(name: string, text: string): void;
  /** Keeps a value as JSON, for `read`. */
  write(name: string, value: object): void;
  remove(name: string): void;
  /** All names that begin with a text. */
  names(start: string): string[];
  /** True when what is set outlives the page. */
  lasts: boolean;
}

export function createKeep(site: string, kind: StorageKind): Keep {
  const memory: Record<string, string> = {};
  const prefix = `kb:${site}:`;
  /**
   * Asks the storage; undefined where there is none (`memoryStorage`), where reading the property throws (sandboxed
   * frames), and where it is full. Nothing is written to find out more: who refused everything keeps an empty storage.
   */
  const attempt = <T>(act: (storage: Storage) => T): T | undefined => {
    // Not left to the `catch`: an error takes 30 µs, and this is asked for each event.
    if (kind === 'memory') return undefined;
    try {
      return act(window[`${kind}Storage`]);
    } catch {
      return undefined;
    }
  };
  const get = (name: string): string | null =>
    memory[prefix + name] ?? attempt((open) => open.getItem(prefix + name)) ?? null;
  const set = (name: string, text: string): void => {
    delete memory[prefix + name];
    // Missing, full or closed since: the page's memory is better than nothing.
    if (!attempt((open) => (open.setItem(prefix + name, text), true))) memory[prefix + name] = text;
  };
  return {
    get,
    set,
    read(name) {
      try {
        return Object(JSON.parse(get(name)!)) as object;
      } catch {
        return {};
      }
    },
    write: (name, value) => set(name, stringify(value)),
    remove(name) {
      delete memory[prefix + name];
      attempt((open) => open.removeItem(prefix + name));
    },
    names: (start) =>
      [...(attempt(Object.keys) ?? []), ...Object.keys(memory)]
        .filter((key) => key.startsWith(prefix + start))
        .map((key) => key.slice(prefix.length)),
    lasts: attempt((open) => open.length) !== undefined,
  };
}
