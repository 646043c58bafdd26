// The scrubbing of props: our masks first, then what the site wants to take away besides.

import { scrubText } from '@klankbord/protocol/scrub';
import type { JsonValue } from '@klankbord/protocol/wire';

/** A function that may shorten or blank a text, or names of members to blank and texts to mask. */
export type ScrubOption =
  | ((value: string, path: string) => JsonValue | undefined)
  | { names?: string[]; patterns?: (string | RegExp)[] };

/** Ids stay as they are: they are the shop's own, and masking them would tear the story apart. */
const MARK = '[scrubbed]';
const isId = (path: string): boolean =>
  /^(transaction_id|response|survey\.id|reply|items\.\d+\.item_(variant|list_id)|.+\.item_id)$/.test(path);

function ownScrub(option: ScrubOption | undefined): (text: string, path: string) => string {
  if (typeof option === 'function') {
    return (text, path) => {
      const result = option(text, path);
      // It can only take away: what is not a shorter text made of the old one becomes a mark.
      return typeof result === 'string' && result.length <= text.length ? result : MARK;
    };
  }
  const { names = [], patterns = [] } = option ?? {};
  return (text, path) => {
    if (path.split('.').some((name) => names.includes(name))) return MARK;
    // Everywhere, also where a pattern was written without the flag for it.
    return patterns.reduce<string>(
      (rest, pattern) =>
        pattern ? rest.replaceAll((pattern as RegExp).source ? RegExp(pattern, 'gi') : pattern, MARK) : rest,
      text,
    );
  };
}

/**
 * Makes the function that every string of every event passes.
 *
 * @param path dotted, as in `items.0.item_name`
 */
export function createScrub(option?: ScrubOption): (text: string, path: string) => string {
  const own = ownScrub(option);
  return (text, path) => own(isId(path) ? text : scrubText(text), path);
}
