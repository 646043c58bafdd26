// Half-filled answers, one a survey: they wait in the queue's store, because localStorage does not survive a crash.

import { now } from './lib/clock';
import { stringify } from './lib/stringify';
import type { Queue } from './queue/createQueue';

/** Milliseconds that a draft is kept: 24 h (browser.md). */
const KEPT_MS = 86_400_000;

/** What a draft has at least; the rest is the interface's own. */
export interface Draft {
  survey: string;
  /** Milliseconds since 1970. */
  savedMs: number;
}

/**
 * Not in localStorage: killed by SIGKILL, Chromium 156 had kept nothing of what was written there in the first 4 s, and
 * of 8 s the first 5.2; a transaction of IndexedDB was there to the last (measured 2026-11-22, a write each 200 ms).
 * Where the queue is in memory, so are drafts.
 */
export interface Drafts {
  /** Those that are not too old; the others are removed. */
  read(): Promise<Draft[]>;
  /** Keeps the draft of a survey, where answers may be kept; without one it is removed. */
  write(survey: string, draft?: Draft): Promise<void>;
}

/** @param mayKeep whether answers may be kept */
export function createDrafts(queue: Queue, mayKeep: () => boolean): Drafts {
  return {
    async read() {
      if (!mayKeep()) return [];
      const drafts = (await queue.peek('d')).map(([key, json]) => ({ key, draft: JSON.parse(json) as Draft }));
      // A clock that was set back makes a draft come from the future: that one goes too.
      const isOld = ({ draft }: { draft: Draft }): boolean => Math.abs(now() - draft.savedMs) > KEPT_MS;
      const old = drafts.filter(isOld).map(({ key }) => key);
      if (old.length) await queue.remove(old);
      return drafts.flatMap((one) => (isOld(one) ? [] : one.draft));
    },
    async write(survey, draft) {
      const key = `d${encodeURIComponent(survey)}`;
      if (!draft) await queue.remove([key]);
      else if (mayKeep()) await queue.put([key, stringify(draft)]);
    },
  };
}
