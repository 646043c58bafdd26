// Reads --retention-days: one number for behaviour, or a number for each kind.

import { defaultRetention, type RetentionDays } from '../retention/retentionDays';
import { commandError } from './commandError';

const HELP = 'write it like 90, or like behaviour=90,answers=forever,contact=365';

/** @throws a command error with exit code 2 */
function readDays(text: string): number {
  if (text === 'forever') return Infinity;
  const days = Number(text);
  if (/^\d{1,5}$/.test(text) && days > 0) return days;
  throw commandError(2, `--retention-days: ${JSON.stringify(text.slice(0, 40))} is no number of days: ${HELP}`);
}

/**
 * @throws a command error with exit code 2
 * @example readRetention('answers=730') // { behaviour: 90, answers: 730, contact: 365 }
 */
export function readRetention(text: string): RetentionDays {
  const days = { ...defaultRetention };
  for (const part of text.split(',').map((one) => one.trim())) {
    const [kind, value] = part.includes('=') ? part.split('=', 2) : ['behaviour', part];
    if (!Object.hasOwn(days, kind!)) {
      throw commandError(2, `--retention-days: there is no ${JSON.stringify(kind!.slice(0, 40))}: ${HELP}`);
    }
    days[kind as keyof RetentionDays] = readDays(value!);
  }
  return days;
}
