// The one element of ours in the host's page: a shadow root that no style of the page reaches.

/** The tag name; nothing is registered under it. */
const TAG = 'klankbord-widget';

/** Adds the element; its box does not exist, so that it moves nothing. `stay` puts it back where a page has dropped it. */
export function createHost(): { root: ShadowRoot; stay(): void; remove(): void } {
  const element = document.createElement(TAG);
  const root = element.attachShadow({ mode: 'open' });
  addStyles(root, ':host{all:initial!important;display:contents!important}');
  const add = (): void => void document.body.append(element);
  // A script in the head may run before there is a body.
  if (document.body) add();
  else document.addEventListener('DOMContentLoaded', add, { once: true });
  return {
    root,
    stay() {
      if (document.body && !element.isConnected) add();
    },
    remove() {
      document.removeEventListener('DOMContentLoaded', add);
      element.remove();
    },
  };
}

/**
 * Adds a style sheet to a shadow root; constructable sheets pass every CSP without a nonce.
 *
 * @returns takes it away again
 */
export function addStyles(root: ShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
