// Who is visiting: a random key for the visitor, a session, a tab; nothing about the person unless the site says so.

import { createEventIds, type EventIds } from '@klankbord/protocol/wire';
import type { Layer } from './consent';
import { now } from './lib/clock';
import type { Keep } from './lib/keep';
import { base64url, fillRandom, fromBase64url, randomBytes } from './lib/random';
import { sha256 } from './lib/sha256';

/** Milliseconds without an event after which a new session begins: the 30 minutes that the whole field uses. */
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
  /** Where this visitor stands among all, 0…1; sticky, for sampling. */
  share(): number;
  session(): { id: string; fresh: boolean };
  user(): string | null;
  identify(user: string): void;
  /** A new visitor, as after logging out. */
  reset(): void;
  /** A new view: without identity consent, a new visitor too. */
  newView(): void;
  /** Writes what may be kept now, and removes what was refused; `holdBack` also what waits for the visitor's word. */
  store(holdBack?: boolean): void;
  /** Notes the tab for the next page load. */
  leave(): void;
}

/** Asked for `identity` (the visitor's key) and for `behaviour` (the session). */
type Allows = (layer: Layer) => boolean;

/**
 * @param mayKeep whether it may be kept
 * @param mayRead whether what an earlier page has kept may be read: not once it was refused
 */
export function createIdentity(keep: Keep, tabKeep: Keep, mayKeep: Allows, mayRead: Allows): Identity {
  // The tab's mark is taken out at load and put back when leaving: a duplicated tab then finds none and gets its own.
  const [oldTab, lastMs] = (tabKeep.get('tab') ?? '').split(' ');
  tabKeep.remove('tab');
  const tab = oldTab || base64url(randomBytes(6));
  const ids = createEventIds(now, fillRandom, Number(lastMs) || 0);
  let key = '';
  let hash = '';
  let user: string | null | undefined;
  let session = '';
  let touched = 0;

  const storeIf = (layer: Layer, name: string, text: string | null | undefined, holdBack?: boolean): void => {
    if (!mayKeep(layer)) {
      // Waiting for the visitor's word: what an earlier page has kept with it stays as it is.
      if (holdBack || !mayRead(layer)) keep.remove(name);
    } else if (text) keep.set(name, text);
  };
  const storeSession = (holdBack?: boolean): void =>
    storeIf('behaviour', 's', session && `${session} ${touched}`, holdBack);
  const store = (holdBack?: boolean): void => {
    storeIf('identity', 'v', key, holdBack);
    storeIf('identity', 'u', user, holdBack);
    storeSession(holdBack);
  };
  const readHash = (): string => {
    const kept = mayKeep('identity') ? keep.get('v') : (mayRead('identity') && keep.get('v')) || key;
    // Another tab has forgotten the visitor, or logged out: this one must not bring them back.
    if (!key || key !== kept) {
      if (key) user = undefined;
      key = kept || base64url(randomBytes(32));
      hash = base64url(sha256(fromBase64url(key)));
      storeIf('identity', 'v', key);
    }
    return hash;
  };
  /** The session that is going on, here or in another tab. A last activity in the future is a clock that was set back. */
  const current = (at: number): string | undefined => {
    const [id, last] = ((mayRead('behaviour') && keep.get('s')) || `${session} ${touched}`).split(' ');
    return at - Number(last) < SESSION_MS ? id : undefined;
  };

  return {
    ids,
    tab,
    visitor: () => `v_${readHash().slice(0, 22)}`,
    key() {
      readHash();
      return key;
    },
    share: () => fromBase64url(readHash()).reduce((sum, byte) => (sum + byte) / 256, 0),
    session() {
      const at = now();
      const going = current(at);
      const mine = going || `s_${ids.next()}`;
      if (mine !== session || Math.abs(at - touched) > TOUCH_MS) {
        session = mine;
        touched = at;
        storeSession();
        // Two tabs may start at once: both read again, and both take the smaller one.
        const other = current(at) ?? session;
        if (other < session) session = other;
      }
      return { id: session, fresh: !going };
    },
    // Read once: null is a known answer too.
    user: () => (user === undefined && mayKeep('identity') ? (user = keep.get('u')) : (user ?? null)),
    identify(id) {
      user = id;
      storeIf('identity', 'u', id);
    },
    reset() {
      key = session = '';
      user = null;
      touched = 0;
      for (const name of 'vus') keep.remove(name);
    },
    newView() {
      if (!mayKeep('identity')) key = '';
    },
    store,
    leave() {
      if (mayKeep('behaviour') || (oldTab && mayRead('behaviour'))) tabKeep.set('tab', `${tab} ${ids.lastMs()}`);
    },
  };
}
