// The host's theme and the visitor's light or dark, as custom properties and one attribute of our element.

import type { Theme } from '../../initOptions';

/**
 * Follows the visitor's scheme until the function it gives is called. Properties that the page itself sets on our
 * element, `klankbord-widget { --kb-radius: 0 }`, go before our own, and those of the theme go before both.
 */
export function applyTheme(root: ShadowRoot, { brand, radius, font, scheme }: Theme): () => void {
  const { style, dataset } = root.host as HTMLElement;
  const values = { brand, radius, font };
  for (const [name, value] of Object.entries(values)) if (value) style.setProperty(`--kb-${name}`, value);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    dataset.scheme = scheme ?? (dark.matches ? 'dark' : 'light');
  };
  follow();
  dark.addEventListener('change', follow);
  return () => {
    dark.removeEventListener('change', follow);
    for (const name of Object.keys(values)) style.removeProperty(`--kb-${name}`);
  };
}
