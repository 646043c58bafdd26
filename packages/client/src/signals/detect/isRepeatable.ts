// Whether a control is one that people click again and again on purpose, told from how it is named.

/** How quantity fields, carousels, calendars and map libraries are named in shops. Our choice. */
const NAMED = /quantity|\bqty|slider|carousel|swiper|splide|slick|calendar|date-?picker|month|leaflet|map(box|libre)/i;
/** A whole label that is one sign: fewer, more, on, back. */
const SIGN = /^[-+−–<>‹›«»←→↑↓▲▼]$/;

/**
 * True for steppers and arrows.
 *
 * @param names tag and class names of the control and of what holds it
 * @param label its text, for this question only
 * @example isRepeatable('button btn div cart', '+') // true
 */
export const isRepeatable = (names: string, label: string): boolean => NAMED.test(names) || SIGN.test(label);
