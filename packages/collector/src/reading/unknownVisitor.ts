// The refusal for a visitor of whom nothing is known.

import { type Denial, deny } from '../receive/denial';

export const unknownVisitor = (id: string): Denial =>
  deny(404, 'unknown-visitor', `There is no visitor ${JSON.stringify(id)}; they may have been erased.`);
