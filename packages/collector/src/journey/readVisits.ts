// The visits that a question is about, with all that has arrived of them counted in.

import { setImmediate } from 'node:timers/promises';
import type { Store } from '../store/store';
import type { VisitNarrowing } from '../store/journeyStore';
import { narrowVisits, type VisitFilter } from './narrowVisits';
import type { VisitDigest } from './visitDigest';

/** Others are answered between the parts: there is one thread, and after an import there may be much to catch up with. */
export async function readVisits(
  store: Store,
  site: string,
  { stage, moment, asked, survey, ...narrowing }: VisitFilter & VisitNarrowing,
): Promise<VisitDigest[]> {
  while (await store.digestVisits(site)) await setImmediate();
  return narrowVisits(await store.listDigests(site, narrowing), { stage, moment, asked, survey });
}
