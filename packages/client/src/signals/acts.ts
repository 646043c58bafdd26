// Shop acts that several sources of one page tell: each is reported once.

import { now } from '../lib/clock';
import { stringify } from '../lib/stringify';
import type { Report } from './signal';

/** What the signals of one view have told of the shop. */
export interface Acts {
  /** Which source told an act first, by its name. */
  sources: Map<string, object>;
  /** The act that was told last, as text, and when, in milliseconds since 1970. */
  last?: { spelled: string; at: number };
}

/** Adding the same thing again is an act of its own, a tag that fires twice is not: our choice of what lies between. */
const TWICE_MS = 1000;
/** Purchases that are remembered, so that a reloaded thank-you page is not another one. */
const MAX_PURCHASES = 20;
/** Told again by the reload of a page of thanks: who has ordered is back in the checkout only with another cart. */
const ECHOES = /^add_(payment|shipping)_info$/;
const BEGINNINGS = /^(add_to_cart|view_cart|begin_checkout|checkout_step)$/;
const CART_CHANGES = /^(add_to|remove_from)_cart$/;

function isOldPurchase({ recall, remember }: Report, id: unknown): boolean {
  // Without an id, also an empty one, nobody knows which purchase it is: better twice than never.
  const text = typeof id === 'string' || typeof id === 'number' ? `${id}`.trim() : '';
  if (!text) return false;
  const known = (recall('purchases') ?? '').split('\n');
  if (known.includes(text)) return true;
  remember('purchases', [...known, text].slice(-MAX_PURCHASES).join('\n'));
  return false;
}

function spell(name: string, props: object): string {
  try {
    return name + stringify(props);
  } catch {
    // What cannot be spelled is refused, with the reason, where it is recorded.
    return '';
  }
}

/**
 * Makes the reporting function of one source of shop acts. Within a view a name belongs to the source that told it first;
 * an act equal to the one before it is told once; a purchase is told once for its `transaction_id`, reloads included.
 *
 * @example const act = reportActs(report); act('view_item', { items: [{ item_id: 'SKU-42' }] });
 */
export function reportActs(report: Report): (name: string, props: Record<string, unknown>) => void {
  const source = {};
  return (name, props) => {
    const { acts } = report;
    if ((acts.sources.get(name) ?? source) !== source) return;
    acts.sources.set(name, source);
    const at = now();
    const spelled = spell(name, props);
    const { last } = acts;
    const isAnew = CART_CHANGES.test(name) && Math.abs(at - (last?.at ?? 0)) > TWICE_MS;
    if (spelled && spelled === last?.spelled && !isAnew) return;
    // Counted from the one that was told: whoever clicks every 0.9 s adds every second time, not never.
    acts.last = { spelled, at };
    if (name === 'purchase' && isOldPurchase(report, props.transaction_id)) return;
    if (name === 'purchase' || BEGINNINGS.test(name)) report.remember('ordered', name[0] === 'p' ? name : '');
    if (ECHOES.test(name) && report.recall('ordered')) return;
    const complete = report.complete.get(name);
    if (complete) complete(props, (whole) => report(name, whole));
    else report(name, props);
  };
}
