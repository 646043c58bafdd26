// The one error a store throws: what was asked could not be done now, nothing was half done, it may be asked again.

const CODE = 'store-failure';

/** Wraps a driver's error; the driver's words go to the log, never to a visitor. */
export const storeFailure = (cause: unknown): Error =>
  Object.assign(new Error(`the store failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause }), {
    code: CODE,
  });

export const isStoreFailure = (error: unknown): boolean =>
  error instanceof Error && (error as Error & { code?: unknown }).code === CODE;
