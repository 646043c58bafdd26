// How far a visit has come, in steps finer than stages: visits that came equally far can be compared.

/** In the order of a shop's journey. A site that tells none of them is compared by nothing but its device. */
const MILESTONES = [
  'search',
  'view_item_list',
  'view_item',
  'add_to_cart',
  'view_cart',
  'begin_checkout',
  'add_shipping_info',
  'add_payment_info',
  'purchase',
];

export const isMilestone = (name: string): boolean => MILESTONES.includes(name);

/** The last of them in the order of the journey; empty when there is none. */
export const furthestMilestone = (reached: string[]): string =>
  MILESTONES.filter((name) => reached.includes(name)).at(-1) ?? '';
