// Keeping as long as it is allowed; else the page's memory serves.

import type { Keep } from './keep';

/** What is read is the newest of both. */
export const keepWhile = (may: () => boolean, keep: Keep, passing: Keep): Pick<Keep, 'read' | 'write'> => ({
  read: (name) => ({ ...keep.read(name), ...passing.read(name) }),
  write(name, value) {
    passing.remove(name);
    (may() ? keep : passing).write(name, value);
  },
});
