// What tests of delivery do again and again: track many events, look at the wait, know the endpoint.

import type { Endpoint } from './createEndpoint';
import { type Started, startClient } from './startClient';

export const trackMany = ({ client }: Started, count: number): Promise<(string | null)[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => client.track('view_item', { n })));

/** Milliseconds until the client tries again, as `status()` says. */
export const pauseOf = async ({ client }: Started): Promise<number> => {
  const { pausedUntil } = await client.status();
  return pausedUntil ? Date.parse(pausedUntil) - Date.now() : 0;
};

/** The codes of the diagnostics, in order. */
export const codes = ({ diagnostics }: Started): string[] => diagnostics.map(({ code }) => code);

/** A client whose endpoint has accepted one event before. */
export async function startKnown(endpoint: Endpoint): Promise<Started> {
  const started = startClient();
  await started.client.track('page_view');
  await started.client.flush();
  endpoint.requests.length = 0;
  return started;
}
