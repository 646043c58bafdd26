// An error that is told to the person at the terminal in one line, with the status the process ends with.

/** 1: it could not be done now. 2: it was asked wrongly. */
export type ExitCode = 1 | 2;

export interface CommandError extends Error {
  exitCode: ExitCode;
}

/** @example throw commandError(2, 'There is no command "srve". Did you mean "serve"?') */
export const commandError = (exitCode: ExitCode, message: string): CommandError =>
  Object.assign(new Error(message), { exitCode });

export const isCommandError = (error: unknown): error is CommandError => error instanceof Error && 'exitCode' in error;
