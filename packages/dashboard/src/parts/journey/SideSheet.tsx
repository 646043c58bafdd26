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
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="side-sheet"
      aria-labelledby="side-sheet"
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
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
