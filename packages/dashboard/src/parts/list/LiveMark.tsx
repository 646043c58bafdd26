// Says quietly whether the page is live, and lets what comes in be paused.

import { useEffect, useState } from 'preact/hooks';
import { words } from '../../texts/words';
import type { Live } from './useLive';

/** A break is only told when it lasts: the browser mends most of them within a second. */
const PATIENCE_MS = 2500;

export function LiveMark({ live }: { live: Live }) {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (live.state !== 'lost') return setLost(false);
    const timer = setTimeout(() => setLost(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [live.state]);

  const said = live.paused ? 'paused' : lost ? 'lost' : live.state === 'opening' ? 'opening' : 'open';
  return (
    <div class="live">
      <span class={`live-state live-${said}`} role="status">
        <svg class="live-dot" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
          {said === 'open' ? <circle cx="4" cy="4" r="4" /> : <circle cx="4" cy="4" r="3" class="hollow" />}
        </svg>
        {words.live[said]}
      </span>
      <button
        type="button"
        class="quiet-button"
        onClick={live.togglePause}
        aria-label={live.paused ? words.live.resumeWhat : words.live.pauseWhat}
      >
        {live.paused ? words.live.resume : words.live.pause}
      </button>
    </div>
  );
}
