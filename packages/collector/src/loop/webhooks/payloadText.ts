// The body of a message: type, timestamp and data as Standard Webhooks recommends, as inert text.

import { timeText } from '../../reading/timeText';

/** Visitors' words go in here: whoever shows the raw text in a page shows no markup (S4). */
const INERT: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * @param atMs when it happened, which is not when it is sent
 * @example payloadText('test.sent', 0, { site: 'shop' })
 * // '{"type":"test.sent","timestamp":"1970-01-01T00:00:00.000Z","data":{"site":"shop"}}'
 */
export const payloadText = (type: string, atMs: number, data: object): string =>
  JSON.stringify({ type, timestamp: timeText(atMs), data }).replace(/[<>&\u2028\u2029]/g, (sign) => INERT[sign]!);
