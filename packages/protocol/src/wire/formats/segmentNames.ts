// What Segment's e-commerce specification calls our shop events and their keys.

/**
 * By our name: Segment's name, and the keys that have another name there. Everything else keeps its name.
 * From https://github.com/segmentio/segment-docs/blob/master/src/connections/spec/ecommerce/v2.md (2026-11-22).
 */
interface SegmentName {
  event: string;
  keys?: Record<string, string>;
  /** It is about one product, whose keys stand beside its own. */
  one?: true;
}

const LIST = { item_list_id: 'list_id', item_list_name: 'category' };
const PROMOTION = { creative_name: 'creative', promotion_name: 'name', creative_slot: 'position' };
const STEP = { shipping_tier: 'shipping_method', payment_type: 'payment_method' };
const COUPON = { coupon: 'coupon_id' };
/** GA4's `value` is without shipping and tax, as Segment's `revenue` is. */
const ORDER = { transaction_id: 'order_id', value: 'revenue' };

export const segmentNames: Record<string, SegmentName> = {
  search: { event: 'Products Searched', keys: { search_term: 'query' } },
  view_item_list: { event: 'Product List Viewed', keys: LIST },
  filter_item_list: { event: 'Product List Filtered', keys: LIST },
  view_promotion: { event: 'Promotion Viewed', keys: PROMOTION },
  select_promotion: { event: 'Promotion Clicked', keys: PROMOTION },
  select_item: { event: 'Product Clicked', keys: { item_list_id: 'list_id' }, one: true },
  view_item: { event: 'Product Viewed', one: true },
  add_to_wishlist: { event: 'Product Added to Wishlist', one: true },
  add_to_cart: { event: 'Product Added', one: true },
  remove_from_cart: { event: 'Product Removed', one: true },
  view_cart: { event: 'Cart Viewed' },
  begin_checkout: { event: 'Checkout Started', keys: { value: 'revenue' } },
  checkout_step: { event: 'Checkout Step Viewed', keys: STEP },
  add_payment_info: { event: 'Payment Info Entered', keys: STEP },
  coupon: { event: 'Coupon Entered', keys: COUPON },
  purchase: { event: 'Order Completed', keys: ORDER },
  refund: { event: 'Order Refunded', keys: ORDER },
  order_cancel: { event: 'Order Cancelled', keys: ORDER },
  share: { event: 'Product Shared', keys: { method: 'share_via' } },
};

/** Where a word of ours is part of Segment's name: our name, the key and its word. */
export const segmentVariants: Record<string, string> = {
  'checkout_step phase complete': 'Checkout Step Completed',
  'coupon status applied': 'Coupon Applied',
  'coupon status refused': 'Coupon Denied',
  'coupon status removed': 'Coupon Removed',
};

/** Keys of a product. */
export const segmentProduct: Record<string, string> = {
  item_id: 'product_id',
  item_name: 'name',
  item_brand: 'brand',
  item_category: 'category',
  item_variant: 'variant',
  index: 'position',
};
