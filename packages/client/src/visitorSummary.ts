// What is known of a visitor over visits: how often they came and bought; kept with identity consent only.

import type { JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import type { Keep } from './lib/keep';

export interface VisitorSummary {
  /** Sessions, this one included. */
  visits: number;
  /** ISO 8601, the visitor's clock. */
  lastVisit?: string;
  purchases: number;
  lastPurchase?: string;
}

export interface SummaryKeeper {
  tell(): VisitorSummary;
  /** Counts an event, if it is one that is counted. */
  note(event: KlankbordEvent): void;
  /** What a site has told of a known person, for conditions. */
  traits(given?: JsonObject): JsonObject;
  /** Keeps what may be kept now, and removes what may not. */
  store(): void;
  forget(): void;
}

interface Kept extends Partial<VisitorSummary> {
  traits?: JsonObject;
}

const NAME = 'n';

export function createVisitorSummary(keep: Keep, mayKeep: () => boolean): SummaryKeeper {
  /** What happened while nothing could be kept; added when it can. */
  let own: Kept = {};
  const read = (): Kept => {
    const kept: Kept = mayKeep() ? keep.read(NAME) : {};
    const visits = (kept.visits ?? 0) + (own.visits ?? 0);
    const purchases = (kept.purchases ?? 0) + (own.purchases ?? 0);
    return { ...kept, ...own, visits, purchases };
  };
  const change = (more: Kept): void => {
    const all = { ...read(), ...more };
    if (mayKeep()) keep.write(NAME, all);
    own = mayKeep() ? {} : all;
  };
  return {
    tell() {
      const { traits: _, ...told } = read();
      return told as VisitorSummary;
    },
    note({ name, time }) {
      if (name === 'session_start') change({ visits: read().visits! + 1, lastVisit: time });
      if (name === 'purchase') change({ purchases: read().purchases! + 1, lastPurchase: time });
    },
    traits(given) {
      if (given) change({ traits: { ...read().traits, ...given } });
      return read().traits ?? {};
    },
    store() {
      if (!mayKeep()) keep.remove(NAME);
      else if (own.visits !== undefined) change({});
    },
    forget() {
      own = {};
      keep.remove(NAME);
    },
  };
}
