// P6: reads of the dashboard stay within 300 ms at a million events. How long they take is measured (npm run bench:reads); here
// every question that a page asks must find its rows by an index: a table that is walked is fast in a test and slow in a year.

import { beforeAll, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { join } from 'node:path';
import { makeBatch, makeEvent, makeFeedback } from '../../unit/collector/support/makeBatch';
import { openCollector } from '../../unit/collector/support/openCollector';

const root = '/api/sites/shop';

/** Tables with a row for each event, answer or visit, or several. */
const LARGE = 'events|responses|response_traits|visit_digests|journey_sums';
const SCAN = new RegExp(`^SCAN (?:${LARGE})\\b`);
/** All events of a site; good only for the newest few of them, in the order of an index, or for a kind that is rare. */
const ALL_EVENTS = /^SEARCH events USING .*\(site=\?\)$/;
const IN_ORDER = /USING INDEX events_by_time|events_shown/;

/** Looks back at 5,000 events at most, and groups those. */
const BOUNDED = `${root}/visits`;

/** The steps of a plan that read more rows with every event that is stored. */
function walksIn(plan: string[]): string[] {
  const sorts = plan.some((step) => step.startsWith('USE TEMP B-TREE'));
  return plan.filter((step) => SCAN.test(step) || (ALL_EVENTS.test(step) && (sorts || !IN_ORDER.test(step))));
}

const from = 'from=2026-11-01';
const READS = [
  '/api/me',
  ...['scores', `scores?${from}`, `scores?${from}&survey=ease&device=phone`, `drivers?${from}`, 'choices'],
  ...[
    'responses',
    `responses?${from}&limit=25`,
    'responses?device=phone&score=unhappy&stage=checkout',
    'responses?q=fine',
  ],
  ...['responses?case=open', `responses?case=none&${from}`, 'responses?search=tent', 'visitors/customer-1'],
  ...['responses?survey=ease&limit=5', 'responses/r1', 'responses/r1/similar', `topics?${from}`],
  ...['visits', 'visits/s_1', 'visitors/v_0000000000000000000000', 'events?limit=20'],
  ...['journey', `journey?${from}&device=phone`, `journey?${from}&stage=cart&asked=no`, `moments?${from}`],
  ...['cases', 'cases?state=unclosed&side=unhappy', 'recovery', 'praise', 'improvements', 'surveys'],
].map((path) => (path.startsWith('/') ? path : `${root}/${path}`));

/** A statement, and the read that asked it first. */
const asked = new Map<string, string>();
let file = '';

beforeAll(async () => {
  const prepare = Libsql.prototype.prepare;
  let path = 'start';
  // The store keeps its statements: each is seen once, where it is asked first.
  Libsql.prototype.prepare = function (this: InstanceType<typeof Libsql>, sql: string) {
    asked.set(sql, path);
    return prepare.call(this, sql);
  } as typeof prepare;
  const collector = openCollector();
  file = join(collector.folder, 'klankbord.db');
  const visit = { session: 's_1', visitor: 'v_0000000000000000000000', user: 'customer-1' };
  const events = [
    makeEvent({ ...visit, name: 'search', stage: 'search', props: { search_term: 'tent', results_count: 0 } }),
    makeFeedback('r1', 2, { ...visit, props: { comment: 'Fine', survey: { id: 'ease' } } }),
    makeFeedback('r2', 9, { props: { comment: 'Good' } }),
  ];
  expect((await collector.post('/v1/batch', makeBatch(events))).status).toBe(200);
  await collector.settle();
  await collector.login();
  try {
    for (path of READS) {
      const answer = await collector.send('GET', path);
      expect([path, answer.status]).toEqual([path, 200]);
    }
  } finally {
    Libsql.prototype.prepare = prepare;
  }
  const reader = new Libsql(file);
  for (const [sql, path] of asked) {
    if (!/^\s*(?:select|with)\b/i.test(sql)) continue;
    const plan = (reader.prepare(`explain query plan ${sql}`).all() as { detail: string }[]).map(
      ({ detail }) => detail,
    );
    if (path !== BOUNDED) walks.push(...walksIn(plan).map((step) => ({ path, step, sql })));
    plans += plan.length;
  }
  reader.close();
}, 60_000);

const walks: { path: string; step: string; sql: string }[] = [];
let plans = 0;

test('P6: the pages ask many questions, and none of them walks a large table', () => {
  expect(plans).toBeGreaterThan(40);
  expect(walks).toEqual([]);
});
