// Notes every word that our part of the page shows or speaks, also those that are there only for a moment.

import type { Page } from '@playwright/test';

/** From now on; call it when our element is there. */
export const noteWords = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const SPOKEN =
      'aria-label aria-description aria-valuetext aria-roledescription aria-placeholder title placeholder alt';
    const seen = new Set<string>();
    const note = (text: string | null): void => {
      if (text?.trim()) seen.add(text.trim());
    };
    const root = document.querySelector('klankbord-widget')!.shadowRoot!;
    const look = (): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE) note(child.nodeValue);
        for (const name of SPOKEN.split(' ')) note(element.getAttribute(name));
      }
    };
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
    (window as unknown as { seenWords: Set<string> }).seenWords = seen;
  });

export const seenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as { seenWords: Set<string> }).seenWords]);
