// P3: a burst of 1,000 events at a 4× slow-down, against bare IndexedDB and one request for the same bytes.

import { median, quietest, round } from './median.mjs';
import { whenReady } from './whenReady.mjs';

const BURST = 1000;

/** Milliseconds of main-thread tasks, and the longest one, while something runs in the page. */
async function trace({ page, devtools }, act) {
  const before = await metrics(devtools);
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.evaluate(act);
  const longest = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 100));
    return window.longest;
  });
  const after = await metrics(devtools);
  return { taskMs: (after.TaskDuration - before.TaskDuration) * 1000, longest };
}

const metrics = async (devtools) =>
  Object.fromEntries((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));

async function ourBurst() {
  const all = [];
  for (let i = 0; i < 1000; i++) all.push(klankbord.track('search', { search_term: `jacket ${i}`, results_count: i }));
  await Promise.all(all);
  await klankbord.flush();
}

async function bareBurst() {
  const asPromise = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  const opening = indexedDB.open('bare', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('events');
  const database = await asPromise(opening);
  const event = 'x'.repeat(480);
  for (let from = 0; from < 1000; from += 100) {
    const transaction = database.transaction('events', 'readwrite', { durability: 'relaxed' });
    for (let i = from; i < from + 100; i++) transaction.objectStore('events').put(event, `k${i}`);
    await new Promise((done) => (transaction.oncomplete = done));
  }
  await fetch('/bare', { method: 'POST', body: event.repeat(1000) });
  database.close();
}

export async function measureBurst(openPage) {
  const runs = [];
  for (let run = 0; run < 5; run++) {
    const ours = await openPage('/klankbord.html', 4);
    await whenReady(ours.page);
    await ours.page.evaluate(() => klankbord.flush());
    const burst = await trace(ours, ourBurst);
    await ours.close();
    const bare = await openPage('/bare.html', 4);
    runs.push({ ours: burst, bare: await trace(bare, bareBurst) });
    await bare.close();
  }
  const ours = median(runs.map((run) => run.ours.taskMs));
  const bare = median(runs.map((run) => run.bare.taskMs));
  return {
    [`burst of ${BURST} at 4×: ms of main thread`]: { value: round(ours, 0), unit: 'ms' },
    [`burst of ${BURST} at 4×: times bare IndexedDB`]: {
      value: round(ours / bare),
      unit: '×',
      note: `bare ${round(bare, 0)} ms`,
    },
    [`burst of ${BURST} at 4×: longest task`]: {
      value: round(quietest(runs.map((run) => run.ours.longest)), 0),
      unit: 'ms',
    },
  };
}
