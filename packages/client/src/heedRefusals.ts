// A refusal in another tab, or while this page lay in the browser's cache, is a refusal here too.

import { type Choice, type ConsentState, type Layer, REFUSED } from './consent';
import type { Keep } from './lib/keep';
import { listen } from './lib/listen';

/** Watches the remembered refusal; gives back the function that stops. */
export function heedRefusals(
  keep: Keep,
  is: (layer: Layer, choice: Choice) => boolean,
  refuse: (layers: Partial<ConsentState>) => void,
): () => void {
  const heed = (): void => {
    const news = (keep.get(REFUSED) ?? '').split(',').filter((layer) => layer && !is(layer as Layer, 'denied'));
    if (news[0]) refuse(Object.fromEntries(news.map((layer) => [layer, 'denied'])));
  };
  const stops = [
    listen<PageTransitionEvent>(window, 'pageshow', (event) => event.persisted && heed()),
    listen<StorageEvent>(window, 'storage', ({ key }) => key?.endsWith(`:${REFUSED}`) && heed()),
  ];
  return () => stops.forEach((stop) => stop());
}
