// `modal`: a dialog that the page waits for, over a dimmed page or not.

import type { Display } from './display';
import { openPopover } from './popover';

export function openModal(root: ShadowRoot, at: string, overlay = 'none'): Display {
  const { role: _, ...display } = openPopover(root, at, 'dialog');
  const element = display.element as HTMLDialogElement;
  element.dataset.overlay = overlay;
  element.setAttribute('aria-labelledby', 'question');
  return { ...display, open: () => element.showModal() };
}
