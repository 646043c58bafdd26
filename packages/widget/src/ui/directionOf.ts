// The direction in which a language is written.

// `Intl.Locale.getTextInfo` would know, but Firefox ESR lacks it. A script says it too: az-Arab.
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(-|$)|-(Arab|Hebr|Syrc|Thaa)(-|$)/i;

/** @example directionOf('ar-EG') // 'rtl' */
export const directionOf = (locale: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr');
