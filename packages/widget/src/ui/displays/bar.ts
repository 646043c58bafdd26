// `bar`: as wide as the page, at its top or bottom.

import type { Display } from './display';
import { openPopover } from './popover';

export function openBar(root: ShadowRoot, at: string): Display {
  const display = openPopover(root, at.startsWith('top') ? 'top' : 'bottom');
  display.element.classList.add('bar');
  return display;
}
