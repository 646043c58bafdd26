// How quotes look: quiet, in the type and colour of the page they stand on.

const CSS = `
:host { display: grid; gap: 1.5rem; }
figure { margin: 0; padding-inline-start: 1rem; border-inline-start: 2px solid currentColor; }
blockquote { margin: 0; font-size: 1.125em; line-height: 1.5; overflow-wrap: anywhere; white-space: pre-line; }
figcaption { margin-block-start: 0.25rem; font-size: 0.875em; opacity: 0.8; }
`;

/** A constructed sheet: no style element, no inline style, whatever the page's CSP says. */
export function praiseStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
