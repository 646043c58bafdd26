// What a journey over many visits asks of the store.

import type { VisitDigest } from '../journey/visitDigest';
import type { Range } from './store';

/** Which visits: begun in this time, on this device, in this channel and language. */
export interface VisitNarrowing extends Range {
  device?: string;
  channel?: string;
  locale?: string;
}

export interface JourneyStore {
  /** Digests visits of which more has arrived, some at a time; true when there is more to do. */
  digestVisits(site: string): Promise<boolean>;
  /** What each visit came down to; call `digestVisits` before until nothing is left. */
  listDigests(site: string, narrowing: VisitNarrowing): Promise<VisitDigest[]>;
}
