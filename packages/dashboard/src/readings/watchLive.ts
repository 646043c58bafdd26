// Follows what arrives at a site: one connection for all tabs, closed while nobody looks.

import { getMe, type ResponseSummary, type Signal } from '../readings';
import { holdLock } from './holdLock';
import { type LiveMessage, openStream } from './openStream';

export type LiveState = 'opening' | 'open' | 'lost';

export interface LiveHandlers {
  onResponse?(summary: ResponseSummary): void;
  onSignal?(signal: Signal): void;
  onState(state: LiveState): void;
  /**
   * Something may have been missed.
   *
   * @param first the stream has just opened: only what came since the page itself was read; else after a break
   */
  onMissed(first: boolean): void;
}

/** What tabs tell each other; `ask` is a tab that has just come and does not know the state. */
type Word = { message: LiveMessage } | { state: LiveState } | { ask: true };

const REOPEN_MS = 5000;

/**
 * Of all visible tabs one holds a Web Lock and the connection (a browser has six connections an address); it tells the
 * others by a BroadcastChannel. A tab that is hidden lets go, and the next one goes on where it stopped. When it opens, and
 * after every break, `onMissed` tells that the list should be read again.
 *
 * @returns a function that ends it
 */
export function watchLive(site: string, handlers: LiveHandlers): () => void {
  const name = `klankbord live ${site}`;
  let channel: BroadcastChannel | undefined;
  let letGo: (() => void) | undefined;
  let endStream: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: LiveState = 'opening';
  let gap: 'first' | 'break' | undefined = 'first';
  let last: string | undefined;

  const told = (to: LiveState): void => {
    state = to;
    handlers.onState(to);
    if (to === 'lost') gap = 'break';
    if (to !== 'open' || !gap) return;
    const was = gap;
    gap = undefined;
    handlers.onMissed(was === 'first');
  };
  const heard = ({ kind, data, id }: LiveMessage): void => {
    last = id;
    if (kind === 'response') handlers.onResponse?.(JSON.parse(data) as ResponseSummary);
    else handlers.onSignal?.({ ...(JSON.parse(data) as Signal), position: Number(id) });
  };
  const share = (word: Word): void => channel?.postMessage(word);
  const tell = (to: LiveState): void => {
    told(to);
    share({ state: to });
  };

  const lead = (): void => {
    endStream = openStream(site, last, {
      onOpen: () => tell('open'),
      onLost: (isOver) => {
        tell('lost');
        if (!isOver) return;
        endStream?.();
        timer = setTimeout(() => void leadAgain(), REOPEN_MS);
      },
      onMessage: (message) => {
        heard(message);
        share({ message });
      },
    });
  };
  // EventSource does not tell a refused session from a broken line; this question does, and leads to the log-in page.
  const leadAgain = async (): Promise<void> => {
    await getMe();
    if (letGo) lead();
  };

  const join = (): void => {
    channel = new BroadcastChannel(name);
    channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
      if ('message' in data) heard(data.message);
      else if ('state' in data) told(data.state);
      else if (endStream) share({ state });
    });
    letGo = holdLock(name, lead);
    share({ ask: true });
  };
  const leave = (): void => {
    clearTimeout(timer);
    endStream?.();
    endStream = undefined;
    letGo?.();
    letGo = undefined;
    channel?.close();
    channel = undefined;
    gap = 'break';
  };
  const onVisibility = (): void => {
    if (document.hidden) leave();
    else if (!letGo) join();
  };

  document.addEventListener('visibilitychange', onVisibility);
  if (!document.hidden) join();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    leave();
  };
}
