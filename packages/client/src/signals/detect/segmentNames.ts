// Segment's e-commerce events (spec v2) and what they are called here: one event a line.

/**
 * `Segment's name > ours > keys`: `key` keeps its name, `key:ours` gets ours, `=key:word` is always that word; of two keys for
 * one the later wins. From https://github.com/segmentio/segment-docs/blob/master/src/connections/spec/ecommerce/v2.md
 * (2026-11-22). `Order Updated` and `Product Reviewed` have no place in a visit; `value` is made in `readSegment`.
 */
const TABLE = `Products Searched>search>query:search_term results_count
Product List Viewed>view_item_list>list_id:item_list_id category:item_list_name
Product List Filtered>filter_item_list>list_id:item_list_id category:item_list_name filters sorts
Promotion Viewed>view_promotion>promotion_id creative:creative_name name:promotion_name position:creative_slot
Promotion Clicked>select_promotion>promotion_id creative:creative_name name:promotion_name position:creative_slot
Product Clicked>select_item>list_id:item_list_id
Product Viewed>view_item>currency value
Product Added to Wishlist>add_to_wishlist>currency value
Product Added>add_to_cart>currency value
Product Removed>remove_from_cart>currency value
Cart Viewed>view_cart>currency value
Checkout Started>begin_checkout>currency value shipping tax discount coupon affiliation
Checkout Step Viewed>checkout_step>step name shipping_method:shipping_tier payment_method:payment_type =phase:view
Checkout Step Completed>checkout_step>step name shipping_method:shipping_tier payment_method:payment_type =phase:complete
Payment Info Entered>add_payment_info>step shipping_method:shipping_tier payment_method:payment_type
Coupon Entered>coupon>coupon_name:coupon coupon_id:coupon
Coupon Applied>coupon>coupon_name:coupon coupon_id:coupon discount =status:applied
Coupon Denied>coupon>coupon_name:coupon coupon_id:coupon reason =status:refused
Coupon Removed>coupon>coupon_name:coupon coupon_id:coupon =status:removed
Order Completed>purchase>order_id:transaction_id currency value shipping tax discount coupon affiliation
Order Refunded>refund>order_id:transaction_id currency value shipping tax discount coupon affiliation
Order Cancelled>order_cancel>order_id:transaction_id currency value shipping tax discount coupon affiliation
Product Shared>share>share_via:method
Cart Shared>share>share_via:method`;

/** Of a product, in `products` or in the event itself. */
export const PRODUCT_KEYS =
  'sku:item_id product_id:item_id name:item_name brand:item_brand category:item_category variant:item_variant price quantity coupon position:index';

/** By Segment's name: ours, and the keys. */
export const segmentNames = /* @__PURE__ */ (() =>
  new Map(
    TABLE.split('\n').map((line) => {
      const [theirs, ours, keys] = line.split('>') as [string, string, string];
      return [theirs, [ours, keys]] as const;
    }),
  ))();
