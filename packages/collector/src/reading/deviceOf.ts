// Which kind of device an answer came from, by what the browser told of its window.

import { isObject } from '@klankbord/protocol/wire';

export type Device = 'phone' | 'tablet' | 'desktop';

/** CSS pixels of the shorter side: below it hardly any tablet, above it no phone. */
const PHONE_BELOW = 600;

/**
 * @example deviceOf({ viewport: [390, 844], touch: true }) // 'phone'
 */
export function deviceOf(device: unknown): Device | undefined {
  if (!isObject(device) || !Array.isArray(device.viewport)) return undefined;
  const sides = device.viewport.filter((side): side is number => typeof side === 'number');
  if (sides.length !== 2) return undefined;
  if (device.touch !== true) return 'desktop';
  return Math.min(...sides) < PHONE_BELOW ? 'phone' : 'tablet';
}
