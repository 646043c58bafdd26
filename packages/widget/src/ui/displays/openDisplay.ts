// Where a survey is drawn, by its mode; a new display is one file and one line here.

import type { Survey } from '@klankbord/protocol/survey';
import { openBar } from './bar';
import type { Display } from './display';
import { openInline } from './inline';
import { openModal } from './modal';
import { openPopover } from './popover';

/**
 * @param into where the page wants it
 * @param from where the launcher stands that it was opened from
 */
export function openDisplay(
  root: ShadowRoot,
  { mode, position, overlay }: NonNullable<Survey['display']>,
  into?: HTMLElement,
  from?: string,
): Display {
  if (into) return openInline(into, mode === 'page');
  if (mode === 'modal') return openModal(root, position ?? 'middle-center', overlay);
  if (mode === 'bar') return openBar(root, position ?? 'bottom');
  // Beside its tab.
  if (mode === 'edge') return openPopover(root, position?.endsWith('start') ? 'middle-start' : 'middle-end');
  return openPopover(root, position ?? from ?? 'bottom-end');
}
