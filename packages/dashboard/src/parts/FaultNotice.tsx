// What could not be read, why, and a way to try again.

import type { Fault } from '../readings';
import { words } from '../texts/words';

export function FaultNotice({ fault, retry }: { fault: Fault; retry(): void }) {
  return (
    <div class="notice" role="alert">
      <p class="notice-title">{words.faults.title}</p>
      <p>{fault.status === 403 ? words.faults.forbidden : fault.message}</p>
      <button type="button" class="button" onClick={retry}>
        {words.retry}
      </button>
    </div>
  );
}
