// A sheet at the side: opens over the page, closes by Escape, by its button, or by a click beside it.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { journeyWords } from '../../texts/journeyWords';

interface Props {
  title: string;
  onClose(): void;
  children: ComponentChildren;
}

/** The browser keeps the focus inside, and gives it back to what opened it. */
export function SideSheet({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const sheet = dialog.current;
    if (!sheet) return undefined;
    // What is beside the sheet belongs to the dialog's own box.
    const onClick = ({ target }: MouseEvent): void => void (target === sheet && sheet.close());
    sheet.addEventListener('click', onClick);
    sheet.showModal();
    return () => sheet.removeEventListener('click', onClick);
  }, []);
  return (
    <dialog ref={dialog} class="side-sheet" aria-labelledby="side-sheet" onClose={onClose}>
      <div class="side-sheet-page">
        <header class="side-sheet-head">
          <h2 id="side-sheet">{title}</h2>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {journeyWords.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
