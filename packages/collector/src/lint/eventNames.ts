// The names of events that Klankbord knows, as docs/vocabulary.md lists them.

export const eventNames: readonly string[] = (
  'page_view session_start search view_item_list filter_item_list select_item view_promotion select_promotion ' +
  'view_item add_to_wishlist share add_to_cart remove_from_cart view_cart coupon begin_checkout checkout_step ' +
  'add_shipping_info add_payment_info checkout_error purchase refund order_cancel sign_up login generate_lead ' +
  'ask_question identify consent rage_click dead_click form_error form_abandon exit_intent scroll_depth quick_back ' +
  'script_error web_vital moment feedback feedback_shown feedback_started feedback_dismissed feedback_suppressed'
).split(' ');
