// Entering answers one after the other: what is being saved, what could not be, and what was entered so far.

import { useState } from 'preact/hooks';
import type { Fault, Site } from '../../readings';
import { type Entry, type EntryFacts, postEntry } from '../../readings/channels';

export interface Entered {
  id: string;
  feedback: Entry['feedback'];
  facts: EntryFacts;
}

export interface EntryControls {
  /** Handed over and not saved yet. */
  pending: Entry | undefined;
  fault: Fault | undefined;
  /** The newest first. */
  entered: Entered[];
  save(entry: Entry): Promise<void>;
  /** Gives up what could not be saved. */
  drop(): void;
}

/** What is shown of those that were entered: the rest is in Feedback. */
const MOST = 10;

/** @param next told when there is room for the next answer */
export function useEntries(site: Site, facts: EntryFacts, next: () => void): EntryControls {
  const [pending, setPending] = useState<Entry>();
  const [fault, setFault] = useState<Fault>();
  const [entered, setEntered] = useState<Entered[]>([]);
  const end = (): void => {
    setPending(undefined);
    setFault(undefined);
    next();
  };
  return {
    ...{ pending, fault, entered },
    async save(entry) {
      setPending(entry);
      setFault(undefined);
      const saved = await postEntry(site.id, entry, facts);
      if (!saved.ok) return setFault(saved.fault);
      setEntered((before) => [{ id: saved.value.id, feedback: entry.feedback, facts }, ...before].slice(0, MOST));
      end();
    },
    drop: end,
  };
}
