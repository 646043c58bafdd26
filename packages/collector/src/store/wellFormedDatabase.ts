// A database for texts that come from anywhere: each is made such that the engine can take it.

import type { Database, Values } from './database';
import { wellFormed } from './wellFormed';

const mended = (values: Values = {}): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? wellFormed(value) : value]),
  );

/** The same database for texts that come from anywhere. */
export const wellFormedDatabase = (db: Database): Database => ({
  ...db,
  all: (sql, values) => db.all(sql, mended(values)),
  get: (sql, values) => db.get(sql, mended(values)),
  run: (sql, values) => db.run(sql, mended(values)),
});
