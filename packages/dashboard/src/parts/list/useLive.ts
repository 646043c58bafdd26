// The live connection of a page: its state, a pause, and what arrives handed on.

import { useEffect, useRef, useState } from 'preact/hooks';
import { type LiveHandlers, type LiveState, watchLive } from '../../readings/watchLive';

export interface Live {
  state: LiveState;
  paused: boolean;
  togglePause(): void;
}

export interface PageHandlers extends Omit<LiveHandlers, 'onState'> {
  /** The reader has ended a pause. */
  onResume(): void;
}

/** Follows a site for as long as the page is shown. Handlers may change at every render. */
export function useLive(site: string, handlers: PageHandlers): Live {
  const [state, setState] = useState<LiveState>('opening');
  const [paused, setPaused] = useState(false);
  const latest = useRef(handlers);
  latest.current = handlers;

  useEffect(
    () =>
      watchLive(site, {
        onState: setState,
        onMissed: (first) => latest.current.onMissed(first),
        onResponse: (summary) => latest.current.onResponse?.(summary),
        onSignal: (signal) => latest.current.onSignal?.(signal),
      }),
    [site],
  );
  const togglePause = (): void => {
    setPaused(!paused);
    if (paused) latest.current.onResume();
  };
  return { state, paused, togglePause };
}
