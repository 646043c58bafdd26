// Who is visiting: a random key for the visitor, a session, a tab; nothing about the person unless the site says so.

import { createEventIds, type EventIds } from '@klankbord/protocol/wire';
import { now } from './lib/clock';
import type { Keep } from './lib/keep';
import { base64url, fillRandom, fromBase64url } from './lib/random';
import { sha256 } from './lib/sha256';

/** Minutes without an event after which a new session begins: the 30 minutes that the whole field uses. */
const SESSION_MS = 30 * 60_000;
/** The session's last activity is written at most this often: a localStorage write costs more than a read. */
const TOUCH_MS = 5000;

export interface Identity {
  ids: EventIds;
  tab: string;
  /** `v_` and 22 characters: the hash of the visitor key. */
  visitor(): string;
  /** The visitor key itself; it never travels but to prove ownership. */
  key(): string;
  /** The share (0…1) at which this visitor stands; sticky, for sampling. */
  share(): number;
  session(): { id: string; fresh: boolean };
  user(): string | undefined;
  identify(user: string): void;
  /** A new visitor, as after logging out. */
  reset(): void;
  /** A new view: without identity consent, a new visitor too. */
  newView(): void;
  /** Writes what was so far only in memory, now that it may be kept. */
  store(): void;
  /** Notes the tab for the next page load. */
  leave(): void;
}

export interface MayKeep {
  visitor(): boolean;
  session(): boolean;
}

const hashOf = (key: string): string => base64url(sha256(fromBase64url(key)));

export function createIdentity(keep: Keep, tabKeep: Keep, mayKeep: MayKeep): Identity {
  // The tab's mark is taken out at load and put back when leaving: a duplicated tab then finds none and gets its own.
  const [oldTab, lastMs] = (tabKeep.get('tab') ?? '').split(' ');
  tabKeep.remove('tab');
  const tab = oldTab || base64url(fillRandom(new Uint8Array(6)));
  const ids = createEventIds(now, fillRandom, Number(lastMs) || 0);

  let key = '';
  let hash = '';
  let user: string | undefined;
  let session = '';
  let touched = 0;

  const readKey = (): string => {
    if (!key) {
      key = (mayKeep.visitor() && keep.get('v')) || base64url(fillRandom(new Uint8Array(32)));
      hash = hashOf(key);
      if (mayKeep.visitor()) keep.set('v', key);
    }
    return hash;
  };

  const writeSession = (at: number): void => {
    touched = at;
    if (mayKeep.session()) keep.set('s', `${session} ${at}`);
  };
  const readSession = (at: number): string | undefined => {
    const [id, last] = mayKeep.session() ? (keep.get('s') ?? '').split(' ') : [session, touched];
    // A last activity in the future is a clock that was set back: the session goes on.
    return id && at - Number(last) < SESSION_MS ? id : undefined;
  };

  return {
    ids,
    tab,
    visitor: () => `v_${readKey().slice(0, 22)}`,
    key() {
      readKey();
      return key;
    },
    share: () =>
      fromBase64url(readKey())
        .slice(-4)
        .reduce((sum, byte) => (sum + byte) / 256, 0),
    session() {
      const at = now();
      let stored = readSession(at);
      const fresh = !stored;
      if (!stored) {
        session = `s_${ids.next()}`;
        writeSession(at);
        // Two tabs may start at once: both read again, and both take the smaller one.
        stored = readSession(at) ?? session;
      }
      const mine = session && !fresh && at - touched < SESSION_MS ? session : stored;
      session = stored < mine ? stored : mine;
      if (session !== stored || at - touched > TOUCH_MS || at < touched) writeSession(at);
      return { id: session, fresh };
    },
    user: () => (user ??= (mayKeep.visitor() && keep.get('u')) || undefined),
    identify(id) {
      user = id;
      if (mayKeep.visitor()) keep.set('u', id);
    },
    reset() {
      key = '';
      user = undefined;
      session = '';
      touched = 0;
      for (const name of ['v', 'u', 's']) keep.remove(name);
    },
    newView() {
      if (!mayKeep.visitor()) key = '';
    },
    store() {
      if (mayKeep.visitor()) {
        if (key) keep.set('v', key);
        if (user) keep.set('u', user);
      }
      if (session) writeSession(now());
    },
    leave() {
      if (mayKeep.session()) tabKeep.set('tab', `${tab} ${ids.lastMs()}`);
    },
  };
}
