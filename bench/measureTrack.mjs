// P3: the synchronous part of `track()`, against making the same event by hand.

import { median, round } from './median.mjs';
import { whenReady } from './whenReady.mjs';

/** The page's own clock is too coarse for one call, so calls are timed by the hundred. */
export async function measureTrack(openPage) {
  const { page, close } = await openPage('/klankbord.html');
  await whenReady(page);
  const runs = await page.evaluate(async () => {
    const props = { search_term: 'rain jacket', results_count: 0 };
    const hundred = (act) => {
      const start = performance.now();
      for (let i = 0; i < 100; i++) act(i);
      return ((performance.now() - start) / 100) * 1000;
    };
    // What every SDK has to do: an id, a time, the page, JSON, and a place to put it.
    const kept = [];
    const byHand = () => {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const page = { url: location.href, title: document.title };
      kept.push(JSON.stringify({ id, name: 'search', time: new Date().toISOString(), page, props }));
    };
    const rounds = [];
    for (let round = 0; round < 40; round++) {
      const floor = hundred(byHand);
      const tracked = [];
      const ours = hundred(() => tracked.push(klankbord.track('search', props)));
      await Promise.all(tracked);
      rounds.push({ floor, ours });
    }
    return rounds.slice(5);
  });
  await close();
  const ours = median(runs.map((run) => run.ours));
  const floor = median(runs.map((run) => run.floor));
  return {
    'track: µs, synchronous part': { value: round(ours, 1), unit: 'µs' },
    'track: times an event made by hand': {
      value: round(ours / floor),
      unit: '×',
      note: `by hand ${round(floor, 1)} µs`,
    },
  };
}
