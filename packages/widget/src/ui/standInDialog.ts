// While the page has a modal dialog open, nothing outside of it can be used: then we stand inside of it.

import type { Display } from './displays/display';

/** The innermost dialog of the page that is modal now. */
function findModal(): HTMLDialogElement | undefined {
  // Firefox before 103 does not know the selector, and throws.
  if (!CSS.supports('selector(:modal)')) return undefined;
  const dialogs = [...document.querySelectorAll<HTMLDialogElement>('dialog:modal')];
  return dialogs.filter((dialog) => dialog.contains(document.activeElement)).pop() ?? dialogs.pop();
}

/**
 * Moves our element into the page's modal dialog, and back as soon as that is closed or taken away: an element that is
 * moved leaves the top layer, so it is shown again, and has the focus again.
 *
 * @returns moves it back
 */
export function standInDialog({ root, element, open }: Display): () => void {
  const dialog = findModal();
  if (!dialog) return () => undefined;
  const { host } = root;
  let focused: EventTarget | null = null;
  const hold = ({ target }: Event): void => {
    focused = target;
  };
  // Later: closing the dialog moves the focus too, and what was focused until then is what counts.
  const release = ({ target }: Event): void => void setTimeout(() => target === focused && (focused = null));
  const watch = new MutationObserver(() => {
    if (dialog.isConnected && dialog.open) return;
    back();
    open();
    (focused as HTMLElement | null)?.focus({ preventScroll: true });
  });
  const back = (): void => {
    watch.disconnect();
    if (host.parentNode === dialog || !host.isConnected) document.body.append(host);
  };
  dialog.append(host);
  element.addEventListener('focusin', hold);
  element.addEventListener('focusout', release);
  watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
  return back;
}
