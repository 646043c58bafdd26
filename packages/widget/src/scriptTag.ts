// What a script tag says: `data-*`, and the same names in the query of `src` (tag managers strip `data-*`).

import type { InitOptions } from './initOptions';

export interface ScriptTag {
  options: Partial<InitOptions>;
  /** Address of a file with more options. */
  config?: string | undefined;
  /** The name of the global. */
  global: string;
  /** The folder that the script came from; the option `base` goes before it. */
  base: string;
}

/** Reads a tag; `null` where the script was inlined or is a module. */
export function readScriptTag(tag: HTMLScriptElement | null): ScriptTag {
  const address = new URL(tag?.src || location.href, location.href);
  const {
    config,
    global: name,
    debug,
    ...said
  } = {
    ...(tag?.src && Object.fromEntries(address.searchParams)),
    ...tag?.dataset,
  } as Record<string, string | undefined>;
  return {
    // A name that means nothing goes along: the client tells unknown options, with the nearest known one.
    options: { ...said, ...(debug !== undefined && { debug: debug !== 'false' }) } as Partial<InitOptions>,
    config,
    global: name || 'klankbord',
    // An inlined script has no address of its own, nor has one from a blob.
    base: new URL('.', tag?.src.startsWith('http') ? address : document.baseURI).href,
  };
}
