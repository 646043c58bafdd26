// Takes the fields of a shop event that GA4 and Klankbord know, each as what it should be; everything else stays where it is.

import { isObject } from '@klankbord/protocol/wire';
import { readAmount } from './readAmount';

export type Fields = Record<string, unknown>;

/** Told of what was not as it should be: put right (`repaired`) or left out (`skipped`), where, and what was wanted. */
export type TellFault = (kind: 'repaired' | 'skipped', place: string, wanted: string) => void;

/** What belongs under each key; a key that is not here is never taken. */
const KINDS = /* @__PURE__ */ (() =>
  new Map(
    Object.entries({
      amount: 'value shipping tax price quantity discount index',
      currency: 'currency',
      list: 'items filters sorts',
      text: 'step transaction_id coupon affiliation payment_type shipping_tier search_term item_list_id item_list_name promotion_id promotion_name creative_name creative_slot method content_type name phase kind message status by reason item_id item_name item_brand item_category item_category2 item_category3 item_category4 item_category5 item_variant location_id',
    }).flatMap(([kind, keys]) => keys.split(' ').map((key): [string, string] => [key, kind])),
  ))();
/** Our choice: a hundred items with every key that we take still fit an event (2,000 keys, 32 KiB). */
const MAX_ITEMS = 100;

const isPlain = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

/** The plain fields of an object, whatever their names: what a filter is made of, nobody has agreed on. */
const plainFields = (from: object): Fields =>
  Object.fromEntries(Object.entries(from).filter(([, value]) => isPlain(value)));

function readList(key: string, value: unknown, tell: TellFault): unknown[] | undefined {
  // One item where a list belongs is a list of one.
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  if (list !== value) {
    if (!isObject(value)) return void tell('skipped', key, 'list');
    tell('repaired', key, 'list');
  }
  if (list.length > MAX_ITEMS) tell('repaired', key, `${MAX_ITEMS} at most`);
  const some = list.slice(0, MAX_ITEMS);
  const read = some.flatMap((one): unknown[] => {
    if (key !== 'items' && isPlain(one)) return [one];
    const fields = isObject(one) ? (key === 'items' ? readFields(one, tell, 'items.') : plainFields(one)) : {};
    return Object.keys(fields)[0] ? [fields] : [];
  });
  if (read.length < some.length) tell('skipped', `${key}.*`, 'known fields');
  return read;
}

function readField(kind: string, key: string, value: unknown, place: string, tell: TellFault): unknown {
  if (kind === 'amount') {
    const amount = readAmount(value);
    if (amount === undefined) tell('skipped', place, 'number');
    // "79.95" is what templates write; more than that is worth telling.
    else if (Number.isNaN(Number(value))) tell('repaired', place, 'number');
    return amount;
  }
  if (kind === 'currency') {
    const code = String(value).trim().toUpperCase();
    if (!/^[A-Z]{3}$/.test(code)) return void tell('skipped', place, 'ISO 4217');
    if (code !== value) tell('repaired', place, 'ISO 4217');
    return code;
  }
  if (kind === 'list') return key === place ? readList(key, value, tell) : undefined;
  if (!isPlain(value)) return void tell('skipped', place, 'text');
  return key === 'step' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}

/**
 * Own fields with known keys. A getter that throws costs its field, not the event.
 *
 * @param into gets the fields; those it already has are replaced
 * @example readFields({ currency: 'eur', user_data: {} }, tell) // { currency: 'EUR' }
 */
export function readFields(from: Fields, tell: TellFault, path = '', into: Fields = {}): Fields {
  for (const key of Object.keys(from)) {
    const kind = KINDS.get(key);
    if (!kind) continue;
    try {
      const given = from[key];
      // An empty text is what a template writes where there is nothing.
      const isNothing = given === undefined || given === null || given === '';
      const value = isNothing ? undefined : readField(kind, key, given, path + key, tell);
      if (value !== undefined) into[key] = value;
    } catch (error) {
      tell('skipped', path + key, String(error));
    }
  }
  return into;
}
