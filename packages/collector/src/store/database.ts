// What a question may ask of the database driver; `openStore` is the only file that knows which driver it is.

export type Value = string | number | null | undefined;
export type Values = Record<string, Value>;

export interface Database {
  /** All rows; named parameters are written `$name`. */
  all<Row>(sql: string, values?: Values): Row[];
  get<Row>(sql: string, values?: Values): Row | undefined;
  /** Runs a statement and gives the number of rows it changed. */
  run(sql: string, values?: Values): number;
  /** Runs a script of several statements. */
  exec(script: string): void;
  /** Runs `work` in one write transaction: durable when this returns, undone when it throws. */
  transact<T>(work: () => T): T;
}

/** Whoever opened it closes it. */
export interface OpenDatabase extends Database {
  close(): void;
}
