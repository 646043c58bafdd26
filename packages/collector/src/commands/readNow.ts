// The time that `--now` names, or that it is.

import { isTime } from '@klankbord/protocol/wire';
import { commandError } from './commandError';

/**
 * @returns milliseconds since 1970; undefined when none is named
 * @throws a command error with exit code 2 for what is no time
 */
export function readNow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const isGood: boolean = isTime(text);
  if (isGood) return Date.parse(text);
  throw commandError(
    2,
    `--now: ${JSON.stringify(text.slice(0, 40))} is no time: write date, time and zone, like 2026-12-01T10:00:00Z`,
  );
}
