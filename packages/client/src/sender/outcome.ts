// What an endpoint's answer means: the table of wire.md, row by row, in one pure function.

/** The parts of an answer that count. */
export interface Answer {
  /** 0 for a network failure, a time-out or an answer that may not be read. */
  status: number;
  redirected?: boolean;
  /** `opaque` and its like are no acceptance. */
  type?: string;
  contentType?: string | null;
  body?: string;
}

export type Outcome =
  /** The endpoint has answered for the batch. */
  | 'accepted'
  /** A log-in page or a captive portal: try again later. */
  | 'portal'
  /** Somewhere else than asked: never an acceptance. */
  | 'redirected'
  | 'retry'
  /** Too large: smaller ones. */
  | 'too-large'
  /** Something in it is not welcome: look for what. */
  | 'poison'
  /** A wrong address or no permission: wait long, lose nothing. */
  | 'pause';

/**
 * @example outcome({ status: 204 }) // 'accepted'
 */
export function outcome({ status, redirected, type, contentType, body }: Answer): Outcome {
  if (redirected || type?.startsWith('opaque')) return 'redirected';
  if (status < 200 || status >= 500 || [408, 425, 429].includes(status)) return 'retry';
  if (status < 300) return /text\/html/i.test(contentType ?? '') && /^\s*</.test(body ?? '') ? 'portal' : 'accepted';
  return status === 413 ? 'too-large' : status === 400 || status === 422 ? 'poison' : 'pause';
}
