// `{ "hash": "#/cart" }`: the fragment of the address matches, for sites that keep their route there.

import type { ConditionKind, ConditionCheck } from './condition';
import { matchesGlob } from './glob';
import { patternFault } from './faults/fault';

/** True when the fragment, with its `#` and without a query in it, matches. */
export const matchesHash = (pattern: string, address: string): boolean =>
  matchesGlob(pattern, /#[^?]*/.exec(address)?.[0] ?? '');

export const hashCondition: ConditionKind = {
  key: 'hash',
  holds: ({ hash }, { url }) => matchesHash(hash as string, url),
};

export const hashCheck: ConditionCheck = { fault: ({ hash }) => patternFault(hash, 'hash') };
