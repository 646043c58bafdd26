// The stages of a shop journey, in order, and which events and addresses set them.

/** Stage → names of events, or address patterns (with a `/`). The order is the order of the journey. */
export type StageTable = Record<string, string[]>;

/** The stage in which every journey begins. */
export const FIRST_STAGE = 'arrive';

export const defaultStages: StageTable = {
  arrive: [],
  search: ['search', 'view_item_list', 'filter_item_list'],
  consider: ['select_item', 'view_item', 'add_to_wishlist'],
  cart: ['add_to_cart', 'remove_from_cart', 'view_cart', 'coupon'],
  checkout: ['begin_checkout', 'checkout_step', 'add_shipping_info', 'add_payment_info', 'checkout_error'],
  purchase: ['purchase'],
  aftercare: ['refund', 'order_cancel', '*/orders*', '*/returns*'],
};
