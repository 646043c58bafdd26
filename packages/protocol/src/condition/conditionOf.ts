// The `when` of a survey as a condition: a text is the name of a moment.

import type { Condition } from './condition';

/** @example conditionOf('purchase-done') // { moment: 'purchase-done' } */
export const conditionOf = <T extends Condition | undefined>(when: T | string): T | Condition =>
  typeof when === 'string' ? { moment: when } : when;
