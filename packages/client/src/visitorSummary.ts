// What is known of a visitor over visits: how often they came and bought; kept with identity consent only.

import type { JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import type { Choice } from './consent';
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
  /** Keeps what may be kept now, and removes what was refused; `holdBack` takes it back while the visitor decides. */
  store(holdBack?: boolean): void;
  forget(): void;
}

interface Kept extends Partial<VisitorSummary> {
  traits?: JsonObject;
}

const NAME = 'n';

export function createVisitorSummary(keep: Keep, is: (choice: Choice) => boolean): SummaryKeeper {
  /** What happened since something could be kept; added when it can be again. */
  let own: Kept = {};
  const read = (): Kept & VisitorSummary => {
    const kept: Kept = is('denied') ? {} : keep.read(NAME);
    return {
      ...kept,
      ...own,
      visits: (kept.visits ?? 0) + (own.visits ?? 0),
      purchases: (kept.purchases ?? 0) + (own.purchases ?? 0),
      traits: { ...kept.traits, ...own.traits },
    };
  };
  const write = (): void => {
    keep.write(NAME, read());
    own = {};
  };
  const add = (more: Kept): void => {
    own = { ...own, ...more };
    if (is('granted')) write();
  };
  return {
    tell() {
      const { traits: _, ...told } = read();
      return told;
    },
    note({ name, time }) {
      if (name === 'session_start') add({ visits: (own.visits ?? 0) + 1, lastVisit: time });
      if (name === 'purchase') add({ purchases: (own.purchases ?? 0) + 1, lastPurchase: time });
    },
    traits(given) {
      if (given) add({ traits: { ...own.traits, ...given } });
      return read().traits!;
    },
    store(holdBack) {
      if (is('granted')) {
        if (Object.keys(own)[0]) write();
      } else if (holdBack || is('denied')) {
        own = is('denied') ? {} : read();
        keep.remove(NAME);
      }
    },
    forget() {
      own = {};
      keep.remove(NAME);
    },
  };
}
