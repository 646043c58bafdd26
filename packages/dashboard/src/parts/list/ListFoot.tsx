// The end of a list: the next page, why it did not come, or that there is no more.

import { words } from '../../texts/words';
import type { Line } from './liveList';
import type { ListControls } from './useLiveList';

export function ListFoot<T extends Line>({ controls, end }: { controls: ListControls<T>; end: string }) {
  const { list, busy, moreFault } = controls;
  if (!list) return null;
  if (list.trimmed) {
    return (
      <div class="list-foot">
        <p>{words.activity.trimmed}</p>
        <button type="button" class="button" onClick={controls.retry}>
          {words.activity.trimmedReload}
        </button>
      </div>
    );
  }
  return (
    <div class="list-foot">
      {moreFault && <p role="alert">{moreFault.message}</p>}
      {list.next ? (
        <button type="button" class="button" onClick={controls.more} aria-disabled={busy}>
          {busy ? words.feedback.moreBusy : words.feedback.more}
        </button>
      ) : (
        <p>{end}</p>
      )}
    </div>
  );
}
