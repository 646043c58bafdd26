// From what somebody types into a search field to what the full-text index understands.

import { wellFormed } from '../../wellFormed';

/** More words than this are no search. */
const MAX_WORDS = 20;

/**
 * All words have to be there; words in quotation marks in this order; the last word may be a beginning, because people
 * look at the list while they type. Each word goes in as a quoted string, so that no sign means anything to the index.
 *
 * @returns an empty text when there is no word in it
 * @example matchText('"rain jacket" wat') // '"rain jacket" "wat"*'
 */
export function matchText(words: string): string {
  // A zero byte would end the text of the index.
  const said =
    wellFormed(words)
      .replaceAll('\0', ' ')
      .match(/"[^"]*"|[^\s"]+/g) ?? [];
  const parts = said.map((part) => part.replaceAll('"', ' ').trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts
    .slice(0, MAX_WORDS)
    .map((part, index) => {
      const isOpen = index === parts.length - 1 && !/["\s]$/.test(words);
      return `"${part}"${isOpen ? '*' : ''}`;
    })
    .join(' ');
}
