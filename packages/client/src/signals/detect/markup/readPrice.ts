// The lowest price that a product is offered for, and its currency.

import { readAmount } from '../readAmount';
import type { Graph } from './createGraph';
import { listOf, type MarkupNode, textOf } from './markupNode';

export interface Price {
  price: number;
  /** Three capitals, where the shop says so. */
  currency?: string | undefined;
}

/** Offers of one product, or of all its variants, that are looked at: our choice. */
const MAX_OFFERS = 100;
/** Prices that nobody pays: struck through, recommended, or a minimum for advertisements. */
const NOT_PAID = /(ListPrice|StrikethroughPrice|SRP|MinimumAdvertisedPrice)$/;

/** A currency as ISO 4217 writes it, or undefined. */
export function readCurrency(text: string | undefined): string | undefined {
  const currency = text?.toUpperCase();
  return currency && /^[A-Z]{3}$/.test(currency) ? currency : undefined;
}

/** What is paid for one piece: a price with a quantity it refers to is that of a kilo or a metre. */
const isPaid = (node: MarkupNode): boolean =>
  !NOT_PAID.test(textOf(node, 'priceType') ?? '') && !listOf(node, 'referenceQuantity')[0];

/** The price of an offer, `lowPrice` of an aggregate; else the prices of its specifications. */
function pricesOn(graph: Graph, offer: MarkupNode): Price[] {
  const named = readCurrency(textOf(offer, 'priceCurrency'));
  return [offer, ...graph.nodesOf(offer, 'priceSpecification').slice(0, MAX_OFFERS).filter(isPaid)].flatMap((node) => {
    const price = readAmount(textOf(node, 'price', 'lowPrice'));
    return price !== undefined && price >= 0
      ? [{ price, currency: readCurrency(textOf(node, 'priceCurrency')) ?? named }]
      : [];
  });
}

/**
 * The lowest of all prices in the currency that is named first: amounts of two currencies cannot be compared.
 *
 * @param nodes products, or whatever else has `offers`
 */
export function readPrice(graph: Graph, ...nodes: MarkupNode[]): Price | undefined {
  const all = nodes
    .flatMap((node) => graph.nodesOf(node, 'offers').slice(0, MAX_OFFERS))
    .slice(0, MAX_OFFERS)
    .flatMap((offer) => {
      const prices = pricesOn(graph, offer);
      // An aggregate that names no lowest price still has its offers.
      return prices[0]
        ? prices
        : graph
            .nodesOf(offer, 'offers')
            .slice(0, MAX_OFFERS)
            .flatMap((one) => pricesOn(graph, one));
    });
  const currency = all.find((one) => one.currency)?.currency;
  return all.filter((one) => one.currency === currency).sort((a, b) => a.price - b.price)[0];
}
