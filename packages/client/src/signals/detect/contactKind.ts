// Tells by its address which way of asking a link opens: telephone, e-mail or WhatsApp.

/** The ways that are told; `form` is a form with room for a question. */
export type AskedBy = 'phone' | 'email' | 'whatsapp' | 'form';

/**
 * With somebody at the other end: `mailto:?subject=…`, `wa.me/?text=…` and `whatsapp://send?text=…` are the share buttons
 * of product pages.
 */
const KINDS: [AskedBy, RegExp][] = [
  ['phone', /^(tel|callto):./i],
  ['email', /^mailto:[^?]/i],
  [
    'whatsapp',
    /^(https?:\/\/wa\.me\/\+?\w|(https?:\/\/(api|web)\.whatsapp\.com|whatsapp:\/)\/send\/?\?(.*&)?phone=.)/i,
  ],
];

/** @example contactKind('tel:+31201234567') // 'phone' */
export const contactKind = (address: unknown): AskedBy | undefined =>
  typeof address === 'string' ? KINDS.find(([, test]) => test.test(address))?.[0] : undefined;
