// What signals recall over page loads: kept in the browser while behaviour is granted, else in the page's memory.

import type { Keep } from '../lib/keep';
import type { Report } from './signal';

/** In front of every name, so that consent withdrawn removes them all. */
const START = 'x:';

export const createRecall = (
  keep: Keep,
  passing: Keep,
  mayStore: () => boolean,
): Pick<Report, 'recall' | 'remember'> & { forget(): void } => ({
  recall: (name) => (mayStore() ? keep : passing).get(START + name),
  remember: (name, text) => (mayStore() ? keep : passing).set(START + name, text),
  forget: () => keep.names(START).forEach(keep.remove),
});
