// An error that is told in one line, with the status the command ends with.

/**
 * @param exitCode 1: it could not be done. 2: it was asked wrongly.
 * @example throw stopWith(1, 'Port 8787 is taken.')
 */
export const stopWith = (exitCode, message) => Object.assign(new Error(message), { exitCode });

/** Tells an error and sets the exit status: our own in one line, a surprise with its stack. */
export function tellError(error) {
  console.error(error?.exitCode ? error.message : error);
  process.exitCode = error?.exitCode ?? 1;
}
