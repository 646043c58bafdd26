// The order that a thank-you page confirms.

import { readAmount } from '../readAmount';
import type { Graph } from './createGraph';
import { asText, isOf, listOf, type MarkupNode, nodesOf, textOf } from './markupNode';
import { type Item, readItem, readItems } from './readItem';
import { readCurrency } from './readPrice';

export interface Order {
  transaction_id: string;
  currency?: string | undefined;
  value?: number | undefined;
  items: Item[];
}

/** An order of today, also where its date has no time and the visitor lives in another time zone. */
const FRESH_MS = 36 * 60 * 60 * 1000;
/** What happens to an order only after it was made. */
const LATER = /(Cancelled|Delivered|InTransit|PickupAvailable|Problem|Returned)$/;

const amountOf = (node: MarkupNode): number | undefined =>
  [node, ...nodesOf(node, 'priceSpecification'), ...nodesOf(node, 'totalPaymentDue')]
    .flatMap((one) => [...listOf(one, 'price'), ...listOf(one, 'value')])
    .map((value) => readAmount(asText(value)))
    .find((amount) => amount !== undefined);
const currencyOf = (node: MarkupNode): string | undefined =>
  [node, ...nodesOf(node, 'priceSpecification'), ...nodesOf(node, 'totalPaymentDue')]
    .map((one) => readCurrency(textOf(one, 'priceCurrency', 'currency')))
    .find(Boolean);

/** One line: an `OrderItem`, an accepted offer, or the product itself. */
function readLine(graph: Graph, line: MarkupNode, page: string): Item | undefined {
  const product = [...graph.nodesOf(line, 'orderedItem'), ...graph.nodesOf(line, 'itemOffered')][0] ?? line;
  const item = readItem(graph, product, page);
  const [many] = nodesOf(line, 'eligibleQuantity');
  const quantity = readAmount(textOf(line, 'orderQuantity') ?? (many && textOf(many, 'value')));
  const price = readAmount(textOf(line, 'price'));
  return item && { ...item, ...(price !== undefined && { price }), ...(quantity !== undefined && { quantity }) };
}

/**
 * The only order on the page, when it was just made: it says that it is of today, or says no date and the visitor comes
 * from the checkout. A list of orders, or an old one in the account, is no purchase.
 */
export function readOrder(graph: Graph, page: { address: string; stage: string; now: number }): Order | undefined {
  const [order, ...others] = graph.own.filter((node) => isOf(node, /^Order$/));
  const id = order && textOf(order, 'orderNumber');
  if (!id || others.some((one) => textOf(one, 'orderNumber') !== id)) return undefined;
  if (LATER.test(textOf(order, 'orderStatus') ?? '')) return undefined;
  const made = textOf(order, 'orderDate');
  const isFresh = made ? Math.abs(page.now - Date.parse(made)) < FRESH_MS : page.stage === 'checkout';
  if (!isFresh) return undefined;
  const currency = currencyOf(order);
  const lines = [...graph.nodesOf(order, 'orderedItem'), ...graph.nodesOf(order, 'acceptedOffer')];
  return {
    transaction_id: id,
    currency,
    value: currency ? amountOf(order) : undefined,
    items: readItems(lines, (line) => readLine(graph, line, page.address)),
  };
}
