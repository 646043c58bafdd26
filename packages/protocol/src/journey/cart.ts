// The cart: summed from what was added and removed, put right whenever the shop tells the whole of it.

import type { KlankbordEvent } from '../wire/event';
import { isObject } from '../wire/json';

/** What is known of the cart; what is unknown is absent, not 0. */
export interface Cart {
  /** Sum of price × quantity. */
  value?: number;
  currency?: string;
  quantity?: number;
}

interface CartLine {
  key: string;
  quantity: number;
  /** Price of one. */
  price?: number;
}

/** One change of the cart; steps of several tabs are merged by id and folded in order. */
export interface CartStep {
  id: string;
  act: 'add' | 'remove' | 'set';
  lines: CartLine[];
  value?: number;
  currency?: string;
}

const ACTS: Record<string, CartStep['act']> = {
  add_to_cart: 'add',
  remove_from_cart: 'remove',
  view_cart: 'set',
  begin_checkout: 'set',
  purchase: 'set',
};

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function readLine(item: unknown): CartLine[] {
  if (!isObject(item)) return [];
  const key = item.item_id ?? item.item_name;
  if (key === undefined) return [];
  return [
    { key: `${key} ${item.item_variant ?? ''}`, quantity: asNumber(item.quantity) ?? 1, price: asNumber(item.price) },
  ];
}

/** The change of the cart that an event tells, if it tells one. */
export function cartStep({ id, name, props }: KlankbordEvent): CartStep | undefined {
  const act = ACTS[name];
  if (!act) return undefined;
  if (name === 'purchase') return { id, act, lines: [], value: 0 };
  const lines = Array.isArray(props.items) ? props.items.flatMap(readLine) : [];
  const value = asNumber(props.value);
  // GA4's `value` of an added line is price × quantity of that line.
  const only = lines.length === 1 ? lines[0] : undefined;
  if (only && only.price === undefined && value !== undefined && act !== 'set')
    only.price = value / (only.quantity || 1);
  const currency = typeof props.currency === 'string' ? props.currency : undefined;
  return { id, act, lines, value, currency };
}

/** Adds a step; steps before the newest whole telling are no longer needed. */
export function addCartStep(steps: CartStep[], step: CartStep | undefined): CartStep[] {
  if (!step) return steps;
  return step.act === 'set' ? [step] : [...steps, step].slice(-100);
}

function applyStep(lines: Map<string, CartLine>, { act, lines: changed }: CartStep): void {
  if (act === 'set') lines.clear();
  for (const line of changed) {
    const known = lines.get(line.key) ?? { ...line, quantity: 0 };
    const quantity = act === 'remove' ? Math.max(0, known.quantity - line.quantity) : known.quantity + line.quantity;
    lines.set(line.key, { ...known, quantity, price: line.price ?? known.price });
  }
}

/** Folds the steps of all tabs, in the order of their ids, to the cart as far as it is known. */
export function foldCart(steps: CartStep[]): Cart | undefined {
  if (!steps.length) return undefined;
  const lines = new Map<string, CartLine>();
  let told: CartStep | undefined;
  let currency: string | undefined;
  for (const step of steps) {
    applyStep(lines, step);
    told = step.act === 'set' ? step : undefined;
    currency = step.currency ?? currency;
  }
  const all = [...lines.values()];
  const priced = all.every(({ price }) => price !== undefined);
  const sum = priced ? all.reduce((total, { price, quantity }) => total + price! * quantity, 0) : undefined;
  // A whole telling with a value but without items: the quantity stays unknown.
  const bare = told && !told.lines.length;
  const value = bare ? told!.value : (sum ?? told?.value);
  const quantity = bare && value !== 0 ? undefined : all.reduce((total, line) => total + line.quantity, 0);
  return {
    ...(value !== undefined && { value: Math.round(value * 100) / 100 }),
    ...(currency && { currency }),
    ...(quantity !== undefined && { quantity }),
  };
}
