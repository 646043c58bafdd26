// What the product of a step costs, or all that is in the cart; an order says so in its own sentence.

import { moneyText } from '../../texts/numbers';
import type { StoryStep } from './bandsOf';

const PRICED = ['view_item', 'add_to_cart', 'remove_from_cart', 'view_cart', 'begin_checkout'];

export function Price({ step: { name, value, currency } }: { step: StoryStep }) {
  if (!PRICED.includes(name) || typeof value !== 'number') return null;
  return <span class="price"> · {moneyText(value, typeof currency === 'string' ? currency : undefined)}</span>;
}
