// The address of a survey as a page of its own, with what is to come back with the answer.

export interface Invitation {
  /** Where the answer came from: `email`, `qr`, `phone`. */
  channel?: string | undefined;
  /** What the one who asks wants to find again: an order, a letter, a store. */
  ref?: string | undefined;
  /** The language; absent: that of the browser. */
  lang?: string | undefined;
}

/** What mail programs fill in for each reader: `{{order}}`, `*|ORDER|*`, `%%order%%`. Written otherwise, they would not find it. */
const FILLED_IN = /^(?:\{\{[^{}]+\}\}|\*\|[^|]+\|\*|%%[^%]+%%)$/;

/**
 * @param origin of the collector, as visitors see it, without a slash at its end
 * @example surveyLink('https://feedback.example', 'shop', 'order', { channel: 'email', ref: '42' })
 * // 'https://feedback.example/s/shop/order?channel=email&ref=42'
 */
export function surveyLink(origin: string, site: string, survey: string, { channel, ref, lang }: Invitation): string {
  const query = new URLSearchParams({ ...(channel && { channel }), ...(lang && { lang }) });
  const parts = [
    ...(query.size ? [String(query)] : []),
    ...(ref ? [`ref=${FILLED_IN.test(ref) ? ref : encodeURIComponent(ref)}`] : []),
  ];
  const address = `${origin}/s/${encodeURIComponent(site)}/${encodeURIComponent(survey)}`;
  return parts.length ? `${address}?${parts.join('&')}` : address;
}
