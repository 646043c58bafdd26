// Checking a moment as it stands in the option `moments` or in a configuration.

import { isObject } from '../wire/json';
import { checkCondition } from './checkCondition';
import { conditionOf } from './conditionOf';
import { isMomentName } from './momentCondition';

const LATCHES: unknown[] = [undefined, 'view', 'session', 'visitor'];

/**
 * What is wrong with it, or an empty text. That `false` and a moment without `when` name a built-in one is for whoever knows those.
 *
 * @example momentFault('voucher-trouble', { wen: {} }) // 'has a member "wen"; known are when and oncePer'
 */
export function momentFault(name: string, moment: unknown): string {
  if (!isMomentName(name)) return 'is no name for a moment: letters, digits, hyphens and underscores, a letter first';
  if (moment === false) return '';
  if (!isObject(moment)) return 'must be {"when": { … }}, or false to switch one off';
  const stray = Object.keys(moment).find((key) => key !== 'when' && key !== 'oncePer');
  if (stray !== undefined) return `has a member ${JSON.stringify(stray.slice(0, 40))}; known are when and oncePer`;
  if (!LATCHES.includes(moment.oncePer)) return 'must have view, session or visitor as oncePer';
  // Of a built-in one the condition may stay as it is.
  if (moment.when === undefined) return '';
  const verdict = checkCondition(conditionOf(moment.when as string));
  return verdict.ok ? '' : verdict.detail;
}
