// A refusal of a whole request: its status, a machine word, and a sentence for the developer.

export interface Denial {
  ok: false;
  status: DenialStatus;
  code: string;
  /** What happened, why, what to do. */
  message: string;
}

export type DenialStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503;

export const deny = (status: DenialStatus, code: string, message: string): Denial => ({
  ok: false,
  status,
  code,
  message,
});
