// Which friction an event tells of, if any, and what it is about.

import type { JsonValue, KlankbordEvent } from '@klankbord/protocol/wire';

export interface Friction {
  name: string;
  about: Record<string, string>;
}

/** Own words of shops and visitors may be of any length. */
const MAX_LENGTH = 80;

const textOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim().slice(0, MAX_LENGTH) : undefined;

const told = (about: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(about).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Kinds of `checkout_error`; a voucher is told both by it and by `coupon`, and is one friction. */
const CHECKOUT: Record<string, string> = {
  payment: 'payment-refused',
  voucher: 'voucher-refused',
  address: 'address-refused',
  stock: 'out-of-stock',
};

type Reader = (props: KlankbordEvent['props']) => Friction | undefined;

const readers: Record<string, Reader> = {
  search: ({ results_count, search_term }) =>
    results_count === 0 ? { name: 'no-results', about: told({ term: termOf(search_term) }) } : undefined,
  coupon: ({ status, coupon }) =>
    status === 'refused' ? { name: 'voucher-refused', about: told({ code: textOf(coupon) }) } : undefined,
  checkout_error: ({ kind, message }) => ({
    name: (typeof kind === 'string' && Object.hasOwn(CHECKOUT, kind) && CHECKOUT[kind]) || 'checkout-error',
    about: told({ message: textOf(message) }),
  }),
  form_error: ({ field }) => ({ name: 'form-error', about: told({ field: textOf(field) }) }),
  form_abandon: () => ({ name: 'form-abandoned', about: {} }),
  rage_click: ({ target }) => ({ name: 'rage-click', about: told({ target: textOf(target) }) }),
  dead_click: ({ target }) => ({ name: 'dead-click', about: told({ target: textOf(target) }) }),
  quick_back: () => ({ name: 'quick-back', about: {} }),
  // What a script of somebody else does is seldom felt, and not the shop's to mend.
  script_error: ({ own, message }) =>
    own === false ? undefined : { name: 'page-error', about: told({ message: textOf(message) }) },
  web_vital: ({ rating, metric }) =>
    rating === 'poor' ? { name: 'slow-page', about: told({ metric: textOf(metric) }) } : undefined,
};

/** A search term as it is counted: the case and the spaces of typing do not matter. */
export const termOf = (term: JsonValue | undefined): string | undefined =>
  textOf(term)?.toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * @example frictionOf({ name: 'search', props: { search_term: 'Gloves', results_count: 0 } })
 * // { name: 'no-results', about: { term: 'gloves' } }
 */
export const frictionOf = ({ name, props }: Pick<KlankbordEvent, 'name' | 'props'>): Friction | undefined =>
  Object.hasOwn(readers, name) ? readers[name]!(props) : undefined;
