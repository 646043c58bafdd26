// What goes when consent goes: everything that was refused, and what this page has kept too early.

import type { Choice, Layer } from './consent';
import type { Recorder } from './createRecorder';
import type { Identity } from './identity';
import type { ClientJourney } from './journey/createJourney';
import type { Keep } from './lib/keep';
import type { Queue } from './queue/createQueue';
import { keysOf } from './queue/queueStore';
import type { Recall } from './signals/createRecall';
import type { SummaryKeeper } from './visitorSummary';

export interface PurgeParts {
  is(layer: Layer, choice: Choice): boolean;
  keep: Keep;
  identity: Identity;
  summary: SummaryKeeper;
  journey: ClientJourney | undefined;
  recall: Recall;
  recorder: Recorder;
  queue: Queue;
  /** Where the next attempt's time is kept. */
  retryName: string;
}

export interface Purge {
  /** Removes what is refused now, also what an earlier page kept while it was granted; keeps what may be kept. */
  purge(): Promise<void>;
  /**
   * Waiting for the visitor's word after all: what this page has kept goes back into its memory. Where it has not
   * recorded anything yet there is nothing to take back, and what an earlier page has kept with consent waits where it is.
   */
  holdBack(): Promise<void>;
}

export function createPurge({
  is,
  keep,
  identity,
  summary,
  journey,
  recall,
  recorder,
  queue,
  retryName,
}: PurgeParts): Purge {
  return {
    async purge() {
      identity.store();
      summary.store();
      if (is('behaviour', 'granted')) recall.store();
      if (is('behaviour', 'denied')) {
        journey?.forget();
        recall.forget();
        if (is('feedback', 'denied')) keep.remove(retryName);
      }
      for (const lane of ['feedback', 'behaviour'] as const) if (is(lane, 'denied')) await queue.clear(lane, 'consent');
    },
    async holdBack() {
      if (!recorder.hasBegun()) return;
      identity.store(true);
      summary.store(true);
      if (!is('feedback', 'granted')) {
        keep.remove(retryName);
        await queue.remove(keysOf(await queue.peek('d')));
      }
      if (!is('behaviour', 'pending')) return;
      journey?.forget(true);
      recall.holdBack();
      await recorder.holdBack();
    },
  };
}
