// The questions of the import store, each from its own file.

import type { Database } from '../../database';
import { dropImport } from './dropImport';
import { listErasures } from './listErasures';
import { listStored } from './listStored';

export const answerImport = (db: Database) => ({
  listStored: listStored(db),
  listErasures: listErasures(db),
  dropImport: dropImport(db),
});
