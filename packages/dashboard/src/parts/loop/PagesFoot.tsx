// The end of a list that is read page by page.

import { words } from '../../texts/words';
import type { PagesControls } from './usePages';

export function PagesFoot<T>({ controls, end }: { controls: PagesControls<T>; end: string }) {
  const { items, next, busy, more } = controls;
  if (!items?.length) return null;
  return (
    <div class="list-foot">
      {next ? (
        <button type="button" class="button" onClick={more} aria-disabled={busy}>
          {busy ? words.feedback.moreBusy : words.feedback.more}
        </button>
      ) : (
        <p>{end}</p>
      )}
    </div>
  );
}
