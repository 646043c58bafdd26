// 10,000 pushes to the data layer in one task at a 4× slow-down, each tenth a shop event, beside the same loop on a page without us.

import { median, quietest, round } from './median.mjs';
import { whenReady } from './whenReady.mjs';

/** Pushes, waits until everything is quiet, and gives the longest task but the loop's own, and the loop in ms. */
async function pushMany() {
  let longest = 0;
  const begun = performance.now();
  let looped = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      // The task of the loop itself is told apart: it is compared with the bare page's.
      const ofLoop = startTime <= begun + looped;
      longest = Math.max(longest, ofLoop ? 0 : duration);
    }
  });
  observer.observe({ entryTypes: ['longtask'] });
  window.dataLayer = window.dataLayer || [];
  for (let n = 0; n < 10_000; n++) {
    window.dataLayer.push({
      event: n % 10 ? 'gtm.scrollDepth' : 'view_item',
      ecommerce: { currency: 'EUR', value: n, items: [{ item_id: `SKU-${n}`, item_name: 'Blue jacket', price: n }] },
    });
  }
  looped = performance.now() - begun;
  // The last one is through when it is counted in the story.
  const isThrough = () => typeof klankbord !== 'function' || klankbord.journey().counts.view_item >= 1000;
  const until = performance.now() + 60_000;
  while (!isThrough() && performance.now() < until) await new Promise((done) => setTimeout(done, 500));
  await new Promise((done) => setTimeout(done, 2000));
  return { looped, longest, through: isThrough() };
}

export async function measureLayer(openPage) {
  const runs = [];
  for (let run = 0; run < 3; run++) {
    const ours = await openPage('/klankbord.html', 4);
    await whenReady(ours.page);
    await ours.page.evaluate(() => klankbord.flush());
    const mine = await ours.page.evaluate(pushMany);
    await ours.close();
    const bare = await openPage('/bare.html', 4);
    const other = await bare.page.evaluate(pushMany);
    await bare.close();
    runs.push({ mine, other });
  }
  if (!runs.every(({ mine }) => mine.through)) throw new Error('not all pushes were read');
  const bareMs = median(runs.map(({ other }) => other.looped));
  return {
    '10,000 pushes at 4×: what we add to the loop': {
      value: Math.max(0, round(median(runs.map(({ mine }) => mine.looped)) - bareMs, 0)),
      unit: 'ms',
      note: `bare ${round(bareMs, 0)} ms`,
    },
    '10,000 pushes at 4×: longest task after it': {
      value: round(quietest(runs.map(({ mine }) => mine.longest)), 0),
      unit: 'ms',
      note: `bare ${round(median(runs.map(({ other }) => other.longest)), 0)} ms`,
    },
  };
}
