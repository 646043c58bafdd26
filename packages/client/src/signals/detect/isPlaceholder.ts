// Whether a link leads nowhere by itself, so that only a script can make it do something.

/** True for a missing `href`, `#` and `javascript:`. */
export const isPlaceholder = (href: string | null): boolean => href === null || /^\s*(#?\s*$|javascript:)/i.test(href);
