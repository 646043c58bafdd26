// What a simulation tells: what happened, what came of it, and what became of each survey.

import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { Assumption } from './assumptions';

/** Times are milliseconds since 1970. */
export type Entry = { at: number } & (
  | { kind: 'session' }
  | { kind: 'step'; stage: string; event: KlankbordEvent }
  | { kind: 'moment'; moment: string }
  /** `when` holds, and the delay begins. */
  | { kind: 'delay'; survey: string; delay: string }
  | { kind: 'ask'; survey: string; because: string[] }
  | { kind: 'wait' | 'refuse'; survey: string; reason: string }
);

/** What became of one survey. */
export interface Outcome {
  survey: string;
  /** When it would be asked. */
  asked: number[];
  /** When its time had come and a rule spoke against it. */
  held: { at: number; decision: 'wait' | 'refuse'; reason: string }[];
  /** When its `when` became true. */
  came: number[];
  /** The parts of `when`, in words, and whether each ever held. Empty for one that only opens by hand. */
  conditions: { text: string; ever: boolean }[];
}

export interface Simulation {
  visitor?: string;
  entries: Entry[];
  outcomes: Outcome[];
  assumed: Assumption[];
}

/** Told of everything as it happens. */
export type Tell = (entry: Entry) => void;
