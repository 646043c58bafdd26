// What the demo needs in the database before it opens: the surveys of the shop, and a site full of sample data.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { stopWith } from './stopWith.mjs';

/** Nobody listens here: requests are handed to the collector's own routes. */
const HERE = 'http://127.0.0.1';
/** The sites of the pages that `npm start` serves. */
const SITES = { shop: 'Noordwind', playground: 'Playground' };
const SAMPLE = 'sample';

const importFrom = (path) => import(pathToFileURL(join(root, path)).href);

/** The routes of a collector that nobody else can reach yet, as a signed-in account. */
async function signIn(collector) {
  const link = await collector.signInLink(HERE);
  const answer = await collector.fetch(new Request(link));
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0];
  return async (method, path, body) => {
    const response = await collector.fetch(
      new Request(HERE + path, {
        method,
        headers: { cookie, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    if (!response.ok) throw stopWith(1, `${method} ${path} was answered ${response.status}: ${text.slice(0, 500)}`);
    return text ? JSON.parse(text) : undefined;
  };
}

/** Published only where nothing is: what a team has changed stays. */
async function publishSurveys(call, site, surveys) {
  const there = await call('GET', `/v1/config/${site}`);
  if (!there.surveys) await call('PUT', `/api/sites/${site}/config`, { surveys });
}

/** The site of the sample is there from its first event on. */
const hasSample = ({ sites }) => sites.some(({ id }) => id === SAMPLE);

/**
 * Prepares the database; when there was none, it is made.
 *
 * @param empty leave the sample data out
 * @returns the generated password, the first time only, and how much was filled in
 * @throws with exit code 1 when the data folder cannot be used
 */
export async function prepareData({ data, empty }) {
  const { createCollector } = await importFrom('packages/collector/dist/index.js');
  const { published, surveys } = await importFrom('examples/surveys.mjs');
  const { fillSample } = await import('./fillSample.mjs');
  /** Moved while the sample is played; without a time it is the clock on the wall. */
  const clock = {};
  let collector;
  try {
    const now = () => clock.ms ?? Date.now();
    collector = createCollector({ data, password: process.env.KLANKBORD_PASSWORD || undefined, now });
  } catch (error) {
    throw stopWith(
      1,
      `The data folder ${data} cannot be used: ${error.message}. Choose another: npm start -- --data DIR`,
    );
  }
  try {
    const { generatedPassword } = await collector.ready;
    const call = await signIn(collector);
    for (const [site, name] of Object.entries(SITES)) {
      // The shop has its own survey in its configuration file already.
      await publishSurveys(call, site, site === 'shop' ? published : surveys);
      await call('PUT', `/api/sites/${site}`, { name });
    }
    let filled;
    if (!empty && !hasSample(await call('GET', '/api/me'))) {
      filled = await fillSample({ call, collector, clock, surveys });
      clock.ms = undefined;
      await publishSurveys(call, SAMPLE, surveys);
    }
    await call('POST', '/api/logout');
    return { password: generatedPassword, filled };
  } finally {
    await collector.close();
  }
}
