// P4: what the script tag costs the main thread at start, against a page that does one fetch, at a 4× slow-down.

import { median, round } from './median.mjs';

/** Milliseconds of main-thread work until a page has settled. */
async function taskMs(openPage, path) {
  const opened = await openPage('', 4);
  await opened.page.goto(opened.url + path, { waitUntil: 'load' });
  await opened.page.waitForTimeout(1500);
  const { metrics } = await opened.devtools.send('Performance.getMetrics');
  await opened.close();
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

export async function measureStart(openPage) {
  const ours = [];
  const fetchOnly = [];
  for (let run = 0; run < 9; run++) {
    ours.push(await taskMs(openPage, '/klankbord.html'));
    fetchOnly.push(await taskMs(openPage, '/fetch.html'));
  }
  return {
    'start at 4×: ms of main thread': { value: round(median(ours), 1), unit: 'ms' },
    'start at 4×: times a page with one fetch': {
      value: round(median(ours) / median(fetchOnly)),
      unit: '×',
      note: `one fetch ${round(median(fetchOnly), 1)} ms`,
    },
  };
}
