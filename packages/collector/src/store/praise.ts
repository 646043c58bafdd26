// A compliment as it is kept: the words, whose they are, and what has been agreed to.

import type { GivenScore } from './loopStore';

export type PraiseState = 'noted' | 'declined' | 'allowed' | 'published' | 'hidden';

/** Words of a compliment as they are kept. */
interface PraiseWords {
  response: string;
  visitor?: string | undefined;
  text: string;
  score?: GivenScore | undefined;
  name?: string | undefined;
  product?: string | undefined;
  atMs: number;
  /** The sentence that was agreed to, with the answer itself; absent: nobody has been asked. */
  permission?: string | undefined;
}

/** What the latest revision of an answer says of the words in it. */
export interface PraiseDraft extends PraiseWords {
  /** The revision's event: an older one that is looked at later changes nothing. */
  event: string;
  /** A rule or the author wants it kept; else it only changes what is kept already. */
  isWanted: boolean;
  /** The author was asked and did not agree. */
  declined?: boolean;
}

export interface Praise extends PraiseWords {
  state: PraiseState;
  /** Who got the compliment, and when. */
  recipient?: string;
  passedMs?: number;
}

export interface PraiseChange {
  state?: 'allowed' | 'published' | 'hidden';
  recipient?: string | null;
  passedMs?: number | null;
}
