// The one error a store throws: what was asked could not be done now, nothing was half done, it may be asked again.

const CODE = 'store-failure';

/** Failures of SQLite that do not depend on what was asked: the disk, the file, somebody else who writes. */
const OF_THE_STORE =
  /^SQLITE_(?:BUSY|LOCKED|FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|NOMEM|PROTOCOL|INTERRUPT|PERM|AUTH)/;

/** Whether the same would befall whatever is asked now. */
export const isOfTheStore = (cause: unknown): boolean =>
  OF_THE_STORE.test(String((cause as { code?: unknown } | undefined)?.code ?? ''));

/** Wraps a driver's error; the driver's words go to the log, never to a visitor. */
export const storeFailure = (cause: unknown): Error =>
  Object.assign(new Error(`the store failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause }), {
    code: CODE,
  });

export const isStoreFailure = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { code?: unknown }).code === CODE;
