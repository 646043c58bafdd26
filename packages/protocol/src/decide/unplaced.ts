// Showings of which nobody can say whether they belong to this session, but that may.

import type { DecideState, Shown } from './rule';

const DAY_MS = 86_400_000;

/**
 * Those of the last 24 hours (our choice: no visit is longer), where the session is not known, or where only their day was
 * kept. A showing in the future is a clock that was set back: it may belong to it too.
 */
export const unplaced = ({ shown, session }: DecideState, now: number): Shown[] =>
  Object.values(shown ?? {}).filter(
    (last): last is Shown => !!last && now - last.at < DAY_MS && !(session && last.times !== undefined),
  );
