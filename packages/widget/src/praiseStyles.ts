// How quotes look: quiet, in the type and colour of the page they stand on; beside each other where there is room.

const CSS = `
:host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 2rem; align-items: start; }
figure { margin: 0; max-inline-size: 44rem; padding-inline-start: 1rem; border-inline-start: 2px solid currentColor; }
blockquote { margin: 0; font-size: 1.125em; line-height: 1.5; overflow-wrap: anywhere; white-space: pre-line; }
figcaption { margin-block-start: 0.25rem; font-size: 0.875em; opacity: 0.8; }
`;

/** A constructed sheet: no style element, no inline style, whatever the page's CSP says. */
export function praiseStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
