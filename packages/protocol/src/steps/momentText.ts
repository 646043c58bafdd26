// The names of the moments of truth for people: the built-in ones in words, a site’s own by its id.

const names: Record<string, string> = {
  'no-results': 'Found nothing',
  'search-struggle': 'Searched again and again',
  comparing: 'Compared products',
  'cart-hesitation': 'Hesitated with a filled cart',
  'cart-trimmed': 'Took something out again',
  'checkout-struggle': 'Struggled in the checkout',
  'checkout-exit': 'Was about to leave the checkout',
  'payment-trouble': 'Could not pay',
  'purchase-done': 'Completed an order',
  frustration: 'Got frustrated',
  'slow-page': 'Waited for a slow page',
  'page-error': 'Met an error',
};

export const builtInNames: readonly string[] = Object.keys(names);

/**
 * The moment in words; a site's own moment by its id, read as words.
 *
 * @example momentText('voucher-refused') // 'Voucher refused'
 */
export function momentText(moment: string): string {
  if (Object.hasOwn(names, moment)) return names[moment]!;
  const words = moment.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
