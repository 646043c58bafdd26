// The stream of a site as server-sent events: the only file that opens one.

import { query, siteRoot } from '../readings';

/** What comes in, as it travels between tabs. */
export interface LiveMessage {
  kind: 'response' | 'event';
  /** JSON. */
  data: string;
  /** The place in the order of storing; what is resumed after. */
  id: string;
}

interface StreamHandlers {
  onOpen(): void;
  /** @param isOver true when the browser will not try again by itself */
  onLost(isOver: boolean): void;
  onMessage(message: LiveMessage): void;
}

/**
 * The browser reconnects by itself and resumes by `Last-Event-ID`.
 *
 * @param after resume after this place, which another tab has reached
 * @returns a function that ends it
 */
export function openStream(site: string, after: string | undefined, handlers: StreamHandlers): () => void {
  const source = new EventSource(`${siteRoot(site)}/live${query({ after })}`);
  source.addEventListener('open', () => handlers.onOpen());
  source.addEventListener('error', () => handlers.onLost(source.readyState === EventSource.CLOSED));
  for (const kind of ['response', 'event'] as const) {
    source.addEventListener(kind, ({ data, lastEventId }) =>
      handlers.onMessage({ kind, data: String(data), id: lastEventId }),
    );
  }
  return () => source.close();
}
