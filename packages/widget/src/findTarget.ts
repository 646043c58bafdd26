// The element that an inline survey is put into.

import { KlankbordError } from '@klankbord/client';

/** @throws KlankbordError `bad-survey` where the page has no such element, or the selector is none */
export function findTarget(selector = ''): HTMLElement {
  let found: HTMLElement | null = null;
  try {
    found = document.querySelector(selector);
  } catch {
    // Told below, as one that is not there.
  }
  if (!found) throw new KlankbordError('bad-survey', `display.target "${selector}" is not on this page`);
  return found;
}
