// Notices errors of the page's scripts, the first of a kind at once and how often it came again.

import { listen } from '../lib/listen';
import { readRejection, readScriptError, type ScriptError, type SeenError } from './detect/readScriptError';
import type { Signal } from './signal';

/** A view that breaks down has more errors than anybody reads: our choice. */
const MAX_ERRORS = 10;

interface Told {
  error: ScriptError;
  /** How often it came since it was last told. */
  again: number;
}

/**
 * Script errors and rejected promises that nobody handled.
 *
 * @example createClient({ site, endpoint, signals: [onScriptError()] })
 */
export const onScriptError = (): Signal => (report) => {
  let told = new Map<string, Told>();
  let view = report.acts;
  const tellAgain = report.guard(() => {
    for (const one of told.values()) {
      if (one.again) report('script_error', { ...one.error, count: one.again });
      one.again = 0;
    }
  });
  const notice = (seen: SeenError): void => {
    const error = readScriptError(seen, location.host);
    if (!error) return;
    if (view !== report.acts) {
      tellAgain();
      view = report.acts;
      told = new Map();
    }
    const key = [error.message, error.source, error.line].join();
    const known = told.get(key);
    if (known) known.again++;
    else if (told.size < MAX_ERRORS) {
      told.set(key, { error, again: 0 });
      report('script_error', error);
    }
  };
  const attempt = <E>(read: (event: E) => SeenError): ((event: E) => unknown) =>
    report.guard((event) => {
      let seen: SeenError;
      try {
        seen = read(event);
      } catch {
        // What cannot be read (a getter that throws, an object without a text) says nothing.
        return;
      }
      notice(seen);
    });
  const noticeError = attempt(({ message, filename, lineno, error }: ErrorEvent) => ({
    message,
    address: filename,
    line: lineno,
    stack: (Object(error) as Partial<Error>).stack,
  }));
  const noticeRejection = attempt(({ reason }: PromiseRejectionEvent) => readRejection(reason));
  const stops = [
    // What a file that cannot be loaded fires does not bubble up to here.
    listen<ErrorEvent>(window, 'error', noticeError),
    listen<PromiseRejectionEvent>(window, 'unhandledrejection', noticeRejection),
    // Before the exit flush, which listens at the document without capturing.
    listen(window, 'visibilitychange', () => document.visibilityState === 'hidden' && tellAgain(), true),
  ];
  for (const event of report.missed) {
    if (event.type === 'error') noticeError(event as never);
    if (event.type === 'unhandledrejection') noticeRejection(event as never);
  }
  return () => {
    for (const stop of stops) stop();
  };
};
