// Half a character (a lone surrogate) is no UTF-8: the database engine ends the process when it meets one.

import type { Database, Values } from './database';

const mended = (values: Values = {}): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? Buffer.from(value, 'utf8').toString('utf8') : value,
    ]),
  );

/** The same database for texts that come from anywhere. */
export const wellFormed = (db: Database): Database => ({
  ...db,
  all: (sql, values) => db.all(sql, mended(values)),
  get: (sql, values) => db.get(sql, mended(values)),
  run: (sql, values) => db.run(sql, mended(values)),
});
