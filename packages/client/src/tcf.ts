// `@klankbord/client/tcf`: follows what the visitor told a consent tool of the IAB Transparency & Consent Framework.

import type { Client } from './client';
import { asksForPrivacy, type Choice, type Layer } from './consent';
import { readTcf, type TcData, type TcfPurposes } from './signals/detect/readTcf';
import { listen } from './lib/listen';

export type { TcfPurposes };

type TcfApi = (
  command: string,
  version: number,
  callback: (data: TcData, success: boolean) => void,
  id?: number,
) => void;

export interface TcfOptions {
  /** Which purposes a layer needs, all of them; layers that are not named are left as they are. */
  purposes?: TcfPurposes;
}

/** Milliseconds between two looks for an API that is not there yet; each wait is twice the one before, for two minutes. */
const FIRST_MS = 50;
const LAST_MS = 60_000;

/**
 * Follows `__tcfapi` (TCF 2.2 and later): held back until the visitor has chosen, then as chosen, also when the choice
 * changes. Where GDPR does not apply it is granted, unless the browser asks for privacy.
 *
 * @param client of `createClient`, of `init`, or the global of the script tag
 * @returns stops following; what was chosen stays
 * @example const stop = followTcf(createClient({ site, endpoint, consent: { behaviour: 'pending', identity: 'pending' } }));
 */
export function followTcf(client: Pick<Client, 'consent'>, { purposes }: TcfOptions = {}): () => void {
  let live = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listener: number | undefined;
  let last = '';
  const choose = (choice: Partial<Record<Layer, Choice>>): void => {
    const spelled = JSON.stringify(choice);
    // A consent tool tells the same again at every turn.
    if (spelled !== last) Promise.resolve(client.consent(choice)).catch(() => 0);
    last = spelled;
  };
  const api = (): TcfApi | undefined => {
    const { __tcfapi: found } = window as { __tcfapi?: unknown };
    return typeof found === 'function' ? (found as TcfApi) : undefined;
  };
  const remove = (): void => {
    if (listener !== undefined) api()?.('removeEventListener', 2, () => undefined, listener);
    listener = undefined;
  };
  const heed = (data: TcData, success: boolean): void => {
    if (!success || !data) return;
    listener = data.listenerId ?? listener;
    const choice = live && readTcf(data, purposes, asksForPrivacy());
    if (choice) choose(choice);
    if (!live) remove();
  };
  let waitMs = FIRST_MS;
  const begin = (): void => {
    clearTimeout(timer);
    const found = live && api();
    if (!found) {
      if (live && waitMs < LAST_MS) timer = setTimeout(begin, (waitMs *= 2));
      return;
    }
    stopWaiting();
    try {
      found('addEventListener', 2, heed);
    } catch {
      // The consent tool's own mistake: without its word everything stays held back.
    }
  };
  const stopWaiting = listen(window, 'load', begin);
  choose(readTcf({ eventStatus: 'cmpuishown' }, purposes, false)!);
  begin();
  return () => {
    live = false;
    clearTimeout(timer);
    stopWaiting();
    remove();
  };
}
