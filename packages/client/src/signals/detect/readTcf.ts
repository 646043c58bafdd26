// Reads what a TCF consent tool tells: which layers are granted, denied, or still waited for.

import type { Choice, Layer } from '../../consent';

/** For each layer the numbers of the purposes that it needs, all of them. */
export type TcfPurposes = Partial<Record<Layer, number[]>>;

/** The part of `TCData` that is read here. */
export interface TcData {
  eventStatus?: string;
  /** False where GDPR does not apply; undefined while that is not known. */
  gdprApplies?: boolean;
  listenerId?: number;
  purpose?: { consents?: Record<string, boolean | undefined> };
}

/**
 * 1 is storing on the device, 8 measuring how content performs, 9 understanding audiences, 10 improving the service: our
 * reading of what behaviour and identity are for. An answer is the visitor's own word, so feedback is left as it is.
 */
const PURPOSES: TcfPurposes = { behaviour: [1, 8, 10], identity: [1, 9] };

/**
 * The choice that TCData stands for, or undefined where it says nothing yet. Only consent counts, never legitimate interest.
 * Shapes and states as in IAB Tech Lab's "CMP API v2", Final v2.2 (docs/consent.md has the address).
 *
 * @param wish whether the browser asks for privacy: then "GDPR does not apply" grants nothing
 * @example readTcf({ eventStatus: 'tcloaded', gdprApplies: false }, undefined, false) // { behaviour: 'granted', identity: 'granted' }
 */
export function readTcf(data: TcData, purposes = PURPOSES, wish: boolean): Partial<Record<Layer, Choice>> | undefined {
  const { eventStatus, gdprApplies, purpose } = data;
  const each = (choose: (needed: number[]) => Choice): Partial<Record<Layer, Choice>> =>
    Object.fromEntries(Object.entries(purposes).map(([layer, needed]) => [layer, choose(needed)]));
  if (gdprApplies === false) return each(() => (wish ? 'denied' : 'granted'));
  // The banner is open: the string in it is nobody's word yet.
  if (eventStatus === 'cmpuishown') return each(() => 'pending');
  if (eventStatus !== 'tcloaded' && eventStatus !== 'useractioncomplete') return undefined;
  return each((needed) => (needed.every((id) => purpose?.consents?.[id] === true) ? 'granted' : 'denied'));
}
