// What goes wrong on a journey, in words.

import type { Problem, ProblemDetail } from '../readings/journey';
import { builtInNames, momentText } from '@klankbord/protocol/steps';
import { journeyWords } from './journeyWords';
import { wordFor, words } from './words';

const frictions: Record<string, string> = {
  'no-results': 'No results',
  'voucher-refused': 'Voucher refused',
  'payment-refused': 'Payment refused',
  'address-refused': 'Address not accepted',
  'out-of-stock': 'Out of stock',
  'checkout-error': 'Error in the checkout',
  'form-error': 'Form did not take a field',
  'form-abandoned': 'Form left half filled in',
  'rage-click': 'Clicked again and again',
  'dead-click': 'Clicked, nothing happened',
  'quick-back': 'Went straight back',
  'page-error': 'Error on the page',
  'slow-page': 'Slow page',
};

const dimensions: Record<string, string> = {
  term: 'Search term',
  method: 'Way to pay',
  code: 'Code',
  message: 'Message',
  field: 'Field',
  target: 'Clicked on',
  metric: 'Figure',
  device: 'Device',
  channel: 'Channel',
  locale: 'Language',
};

const acts: Record<string, string> = {
  search: 'searched',
  view_item_list: 'looked through a list',
  filter_item_list: 'narrowed a list down',
  select_item: 'chose a product',
  view_item: 'looked at a product',
  add_to_wishlist: 'saved a product',
  add_to_cart: 'filled the cart',
  remove_from_cart: 'took something out',
  view_cart: 'looked at the cart',
  coupon: 'used a voucher',
  begin_checkout: 'began the checkout',
  checkout_step: 'went through a checkout step',
  add_shipping_info: 'chose the delivery',
  add_payment_info: 'chose how to pay',
  purchase: 'ordered',
  refund: 'got money back',
  order_cancel: 'cancelled the order',
};

export const frictionNames: readonly string[] = Object.keys(frictions);

export const frictionText = (name: string): string => wordFor(frictions, name);

export const problemText = ({ kind, name }: Pick<Problem, 'kind' | 'name'>): string =>
  kind === 'moment' ? momentText(name) : frictionText(name);

export const dimensionText = (dimension: string): string => wordFor(dimensions, dimension);

/** `"gloves"`, `phones`, `by card`. */
export function placeText({ dimension, value }: Pick<ProblemDetail, 'dimension' | 'value'>): string {
  if (dimension === 'device') return `on ${wordFor(words.devices, value).toLowerCase()}s`;
  if (dimension === 'method') return `by ${value}`;
  if (dimension === 'channel') return wordFor(words.channels, value).toLowerCase();
  if (dimension === 'locale') return `in ${value}`;
  return `“${value}”`;
}

/** Where it is concentrated, with the visits there: the figures beside it are those of all places. */
export const aboveAllText = (where: ProblemDetail): string =>
  journeyWords.aboveAll(placeText(where), journeyWords.visits(where.visits));

/** The bare value of a place, beside the name of its dimension. */
export function valueOf({ dimension, value }: Pick<ProblemDetail, 'dimension' | 'value'>): string {
  if (dimension === 'device') return wordFor(words.devices, value);
  return dimension === 'channel' ? wordFor(words.channels, value) : value;
}

/** True for whatever is not a friction only. */
export const isMoment = (name: string): boolean => builtInNames.includes(name) || !frictionNames.includes(name);

/** A moment or a friction, where only its name is known. */
export const happeningText = (name: string): string => (isMoment(name) ? momentText(name) : frictionText(name));

/** The problem where it is concentrated: `Voucher refused on phones`, `No results: “gloves”`. */
export function problemTitle(problem: Pick<Problem, 'kind' | 'name' | 'where'>): string {
  const title = problemText(problem);
  if (!problem.where) return title;
  const place = placeText(problem.where);
  return place.startsWith('“') ? `${title}: ${place}` : `${title} ${place}`;
}

/** An act as part of a sentence; a friction by its own words. */
export const actText = (act: string): string => acts[act] ?? frictionText(act).toLowerCase();
