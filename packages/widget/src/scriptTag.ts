// What a script tag says: `data-*`, and the same names in the query of `src` (tag managers strip `data-*`).

import type { InitOptions } from './initOptions';

const NAMES = 'endpoint collector site consent locale launcher nonce';

export interface ScriptTag {
  options: Partial<InitOptions>;
  /** Address of a file with more options. */
  config?: string | undefined;
  /** The name of the global. */
  global: string;
  /** The folder that the script came from. */
  base: string;
  /** Names that mean nothing. */
  unknown: string[];
}

/** Reads a tag; `null` where the script was inlined or is a module. */
export function readScriptTag(tag: HTMLScriptElement | null): ScriptTag {
  const address = new URL(tag?.src || location.href, location.href);
  const {
    config,
    global: name,
    debug,
    base,
    ...said
  } = {
    ...(tag?.src && Object.fromEntries(address.searchParams)),
    ...tag?.dataset,
  } as Record<string, string | undefined>;
  const isKnown = (key: string): boolean => NAMES.split(' ').includes(key);
  return {
    options: {
      ...Object.fromEntries(Object.entries(said).filter(([key]) => isKnown(key))),
      ...(debug !== undefined && { debug: debug !== 'false' }),
    },
    config,
    global: name || 'klankbord',
    base: base ?? new URL('.', address).href,
    unknown: Object.keys(said).filter((key) => !isKnown(key)),
  };
}
