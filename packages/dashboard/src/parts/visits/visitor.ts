// How a visitor is named and whether they are still there.

/** Our choice: somebody who reads or fills in a form tells nothing for some minutes. */
const HERE_MS = 5 * 60_000;

/** Enough letters to tell visitors of a list apart. */
export const shortId = (visitor: string): string => visitor.replace(/^v_/, '').slice(0, 6);

/**
 * @param last time of the latest signal, ISO 8601
 * @param nowMs milliseconds since 1970
 */
export const isHere = (last: string, nowMs: number): boolean => nowMs - Date.parse(last) < HERE_MS;
