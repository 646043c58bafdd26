// The door to the collector's API: the only file that calls fetch, and the one place for its errors.

import type { LaterEvent, Me, Page, ResponseDetail, ResponseSummary, Scores, Signal, Visit } from './shapes';

export type * from './shapes';

/** Narrows a list of answers; absent members narrow nothing. */
export interface Narrowing {
  from?: string;
  to?: string;
  survey?: string;
  score?: string;
  stage?: string;
  moment?: string;
  search?: string;
  page?: string;
  product?: string;
  device?: string;
  channel?: string;
  locale?: string;
  case?: string;
  q?: string;
}

/** Why a reading failed, in words for the person who reads. */
export interface Fault {
  code: string;
  message: string;
  /** 0 when no answer came. */
  status: number;
  retryAfterMs?: number;
}

export type Reading<T> = { ok: true; value: T } | { ok: false; fault: Fault };

const TIMEOUT_MS = 15_000;

const signedOutListeners = new Set<() => void>();

/** Calls `listener` whenever the collector says that nobody is logged in (any more). */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** `Retry-After` as seconds or as a date. */
function readRetryAfterMs(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

async function readFault(response: Response): Promise<Fault> {
  const body = (await response.json().catch(() => undefined)) as
    | { error?: { code?: string; message?: string } }
    | undefined;
  const retryAfterMs = readRetryAfterMs(response.headers.get('retry-after'));
  return {
    code: body?.error?.code ?? `status-${response.status}`,
    message: body?.error?.message ?? `The collector answered with status ${response.status}.`,
    status: response.status,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

/** Asks the collector; every reading and every change goes through here. A signal of its own waits longer, or shorter. */
export async function readText(path: string, init: RequestInit = {}): Promise<Reading<string>> {
  try {
    const response = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      credentials: 'same-origin',
      signal: init.signal ?? AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      const fault = await readFault(response);
      if (response.status === 401 && path !== '/api/login') for (const listener of signedOutListeners) listener();
      return { ok: false, fault };
    }
    return { ok: true, value: await response.text() };
  } catch (error) {
    return { ok: false, fault: lostFault(error instanceof DOMException && error.name === 'TimeoutError') };
  }
}

const lostFault = (late: boolean): Fault => ({
  code: late ? 'timeout' : 'unreachable',
  message: late
    ? 'The collector did not answer in time.'
    : 'The collector cannot be reached. It may have stopped, or you are offline.',
  status: 0,
});

/** The same for what answers JSON, or nothing. */
export async function read<T>(path: string, init?: RequestInit): Promise<Reading<T>> {
  const reading = await readText(path, init);
  if (!reading.ok) return reading;
  try {
    return { ok: true, value: (reading.value ? JSON.parse(reading.value) : undefined) as T };
  } catch {
    return { ok: false, fault: lostFault(false) };
  }
}

/** The query of an address; empty members are left out. */
export const query = (params: object): string => {
  const filled = Object.entries(params).flatMap(([key, value]) =>
    value === undefined || value === null || value === '' ? [] : [[key, String(value)] as [string, string]],
  );
  return filled.length ? `?${new URLSearchParams(filled)}` : '';
};

export const siteRoot = (site: string): string => `/api/sites/${encodeURIComponent(site)}`;

/** Changes something: sends JSON, and reads what became of it. */
export const write = <T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Reading<T>> =>
  read(path, {
    method,
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

/** Logs in; 401 for a wrong password, 429 with `retryAfterMs` after too many. */
export const logIn = (name: string, password: string): Promise<Reading<unknown>> =>
  write('POST', '/api/login', { name, password });

export const logOut = (): Promise<Reading<unknown>> => write('POST', '/api/logout');

export const getMe = (): Promise<Reading<Me>> => read('/api/me');

export const listResponses = (
  site: string,
  narrowing: Narrowing,
  page: { cursor?: string | null; limit?: number } = {},
): Promise<Reading<Page<ResponseSummary>>> => read(`${siteRoot(site)}/responses${query({ ...narrowing, ...page })}`);

export const getResponse = (
  site: string,
  id: string,
): Promise<Reading<{ response: ResponseDetail; after: LaterEvent[] }>> =>
  read(`${siteRoot(site)}/responses/${encodeURIComponent(id)}`);

export const listVisits = (
  site: string,
  page: { cursor?: string | null; limit?: number } = {},
): Promise<Reading<Page<Visit>>> => read(`${siteRoot(site)}/visits${query(page)}`);

export const getVisit = (site: string, id: string): Promise<Reading<{ visit: Visit; events: Signal[] }>> =>
  read(`${siteRoot(site)}/visits/${encodeURIComponent(id)}`);

export const getScores = (site: string, narrowing: Narrowing): Promise<Reading<Scores>> =>
  read(`${siteRoot(site)}/scores${query(narrowing)}`);

/** What a list can be saved as. */
export type FileFormat = 'csv' | 'ndjson';

/** The address of the same answers as one file. */
export const exportAddress = (site: string, narrowing: Narrowing, format: FileFormat): string =>
  `${siteRoot(site)}/responses${query({ ...narrowing, format })}`;
