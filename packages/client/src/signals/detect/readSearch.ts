// Reads searches: the term in an address, the number of results in a text, and whether it is the same search as before.

/** A longer text was pasted, not searched for: our choice. */
const MAX_TERM = 200;
/** Turning pages, sorting and reloading within this time is not another search. */
const SAME_SEARCH_MS = 30 * 60_000;
/** What was submitted and shows no page within this time has failed. */
const SOUGHT_MS = 30_000;
/** Numbers of a text, with thousands written as people write them. */
const COUNTS = /\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?!\d)|\d+/g;
/** What was searched for is often repeated in quotes, and may hold a number of its own. */
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’/g;

/** The term that is meant by a text: empty when there is none. */
export const cleanTerm = (text: string): string => {
  const term = text.trim().replace(/\s+/g, ' ');
  return term.length > MAX_TERM ? '' : term;
};

/** The term in an address's query, by the first of the parameters that has one. */
export function readTerm(query: string, params: readonly string[]): string {
  const values = new URLSearchParams(query);
  for (const param of params) {
    const term = cleanTerm(values.get(param) ?? '');
    if (term) return term;
  }
  return '';
}

/**
 * The largest number of a text: of "showing 1–16 of 50" the 50 is meant.
 *
 * @example readCount('About 1.234 products') // 1234
 */
export function readCount(text: string): number | undefined {
  const found = text.replace(QUOTED, '').match(COUNTS);
  return found ? Math.max(...found.map((one) => Number(one.replace(/\D/g, '')))) : undefined;
}

/** A search that was told, as it is remembered. */
export const keepSearch = (term: string, nowMs: number): string => `${nowMs} ${term}`;

/** True when this term was the last one that was told, lately. */
export function isSameSearch(kept: string | null, term: string, nowMs: number, withinMs = SAME_SEARCH_MS): boolean {
  const [at, ...told] = (kept ?? '').split(' ');
  return told.join(' ').toLowerCase() === term.toLowerCase() && nowMs - Number(at) < withinMs;
}

/** A term that a form has sent to the next page, as it is remembered. */
export const keepSought = (term: string, address: string, nowMs: number): string => [nowMs, address, term].join('\n');

/** What the page before was asked for, when this is another page and it comes soon enough; else empty. */
export function readSought(kept: string | null, address: string, nowMs: number): string {
  const [at, from, term = ''] = (kept ?? '').split('\n');
  return from !== address && nowMs - Number(at) < SOUGHT_MS ? term : '';
}
