// `inline` and `page`: part of the page, in a shadow root of its own.

import { addStyles } from '../../createHost';
import { styles } from '../theme/styles';
import type { Display } from './display';

/**
 * Draws in `<klankbord-survey>` itself; in any other element it is one more child, so that what is there stays.
 *
 * @param isWhole with the room of a whole page
 */
export function openInline(into: HTMLElement, isWhole: boolean): Display {
  const isOurs = into.localName === 'klankbord-survey';
  const host = isOurs ? into : into.appendChild(document.createElement('klankbord-widget'));
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const removeStyles = addStyles(root, `${styles}:host{all:initial;display:block}`);
  const element = document.createElement('div');
  element.className = 'layer still';
  element.toggleAttribute('data-whole', isWhole);
  root.append(element);
  return {
    element,
    root,
    role: 'group',
    isStill: true,
    open: () => undefined,
    remove() {
      removeStyles();
      element.remove();
      if (!isOurs) host.remove();
    },
  };
}
