// The cart: summed from what was added and removed, put right whenever the shop tells the whole of it.

import type { KlankbordEvent } from '../wire/event';

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
  price?: number | undefined;
}

/** One change of the cart; steps of several tabs are merged by id and folded in order. */
export interface CartStep {
  id: string;
  act: 'add' | 'remove' | 'set';
  lines: CartLine[];
  value?: number | undefined;
  currency?: string | undefined;
}

const ACTS: Record<string, CartStep['act']> = {
  // `constructor` is a valid name of an event.
  __proto__: null as never,
  add_to_cart: 'add',
  remove_from_cart: 'remove',
  view_cart: 'set',
  begin_checkout: 'set',
  purchase: 'set',
};

const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function readLine(item: unknown): CartLine[] {
  const { item_id, item_name, item_variant = '', quantity, price } = Object(item) as Record<string, unknown>;
  const key = item_id ?? item_name;
  return key === undefined
    ? []
    : [{ key: `${key} ${item_variant}`, quantity: asNumber(quantity) ?? 1, price: asNumber(price) }];
}

/** The change of the cart that an event tells, if it tells one. */
export function cartStep({ id, name, props }: KlankbordEvent): CartStep | undefined {
  const act = ACTS[name];
  if (!act) return undefined;
  if (name === 'purchase') return { id, act, lines: [], value: 0 };
  const lines = Array.isArray(props.items) ? props.items.flatMap(readLine) : [];
  const value = asNumber(props.value);
  const [only] = lines;
  // GA4's `value` of an added line is price × quantity of that line.
  if (only && !lines[1] && value !== undefined && act !== 'set') only.price ??= value / (only.quantity || 1);
  return { id, act, lines, value, currency: typeof props.currency === 'string' ? props.currency : undefined };
}

/** Adds a step; steps before the newest whole telling are no longer needed. */
export function addCartStep(steps: CartStep[], step: CartStep | undefined): CartStep[] {
  if (!step) return steps;
  return step.act === 'set' ? [step] : [...steps, step].slice(-100);
}

/** Folds the steps of all tabs, in the order of their ids, to the cart as far as it is known. */
export function foldCart(steps: CartStep[]): Cart | undefined {
  let cart: Record<string, CartLine> = {};
  let currency: string | undefined;
  let quantity: number | undefined = 0;
  let value: number | undefined = 0;
  // Since the last whole telling something changed that nobody said: unknown is not 0.
  let blind = false;
  for (const { act, lines, ...step } of steps) {
    const isWhole = act === 'set';
    if (isWhole) cart = {};
    blind = (blind && !isWhole) || (!lines.length && !(isWhole && step.value === 0));
    for (const { key, quantity, price } of lines) {
      const line = (cart[key] ??= { key, quantity: 0 });
      line.quantity = Math.max(0, line.quantity + (act === 'remove' ? -quantity : quantity));
      line.price = price ?? line.price;
    }
    currency = step.currency ?? currency;
  }
  const last = steps.at(-1);
  if (!last) return undefined;
  // The sum is not a number as soon as one price is unknown.
  for (const line of Object.values(cart)) {
    quantity += line.quantity;
    value += line.price! * line.quantity;
  }
  // A whole telling says its value, also without items.
  if (blind || Number.isNaN(value)) value = last.act === 'set' ? last.value : undefined;
  if (blind) quantity = undefined;
  return {
    ...(value !== undefined && { value: Math.round(value * 100) / 100 }),
    ...(currency && { currency }),
    ...(quantity !== undefined && { quantity }),
  };
}
