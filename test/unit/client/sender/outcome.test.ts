// What an endpoint's answer means: the table of wire.md, row by row.

import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, type Outcome, outcome } from '../../../../packages/client/src/sender/outcome';

const HTML = 'text/html; charset=utf-8';

const table: [row: string, expected: Outcome, answers: Answer[]][] = [
  [
    'redirected or opaque: never an acceptance',
    'redirected',
    [
      { status: 200, redirected: true },
      { status: 200, redirected: true, body: '{"klankbord":1,"accepted":1}', contentType: 'application/json' },
      { status: 500, redirected: true },
      { status: 0, type: 'opaque' },
      { status: 0, type: 'opaqueredirect' },
    ],
  ],
  [
    'a page instead of an answer: a captive portal',
    'portal',
    [
      { status: 200, contentType: HTML, body: '<!doctype html><title>Log in</title>' },
      { status: 204, contentType: 'text/html', body: '\n\t <html>' },
      { status: 299, contentType: 'TEXT/HTML', body: '<p>' },
    ],
  ],
  [
    '2xx with anything else or nothing: accepted',
    'accepted',
    [
      { status: 200 },
      { status: 204, contentType: null },
      { status: 202, contentType: 'text/html', body: 'ok' },
      { status: 200, contentType: HTML, body: '' },
      { status: 200, contentType: 'text/plain', body: '<not a page>' },
      { status: 200, contentType: 'application/json', body: '<' },
      { status: 200, contentType: 'application/json', body: '{"klankbord":1,"refused":[]}' },
      { status: 299, type: 'cors' },
    ],
  ],
  [
    'too busy, broken, or not reached: kept',
    'retry',
    [0, 408, 425, 429, 500, 502, 503, 504, 599].map((status) => ({ status })),
  ],
  ['too large: split', 'too-large', [{ status: 413 }]],
  ['something in it is not welcome', 'poison', [{ status: 400 }, { status: 422 }]],
  [
    'a wrong address or no permission: paused',
    'pause',
    [401, 402, 403, 404, 405, 406, 409, 410, 411, 414, 415, 418, 451, 499].map((status) => ({ status })),
  ],
];

test.each(table.flatMap(([row, expected, answers]) => answers.map((answer) => [row, answer, expected] as const)))(
  '%s: %j',
  (_row, answer, expected) => {
    expect(outcome(answer)).toBe(expected);
  },
);

// A body that would be an acceptance elsewhere must not make one of these.
test.each([301, 302, 303, 304, 307, 308])(
  'a redirect that was not followed (%d) is no acceptance and no poison',
  (status) => {
    expect(['pause', 'retry', 'redirected']).toContain(outcome({ status }));
  },
);

test('only a 2xx is ever an acceptance, whatever else the answer holds', () => {
  const anyAnswer = fc.record({
    status: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 190, max: 310 })),
    redirected: fc.boolean(),
    type: fc.constantFrom('basic', 'cors', 'opaque', 'default'),
    contentType: fc.constantFrom(null, 'text/html', 'application/json'),
    body: fc.constantFrom('', '<html>', '{"klankbord":1}'),
  });
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const good = answer.status >= 200 && answer.status < 300 && !answer.redirected && answer.type !== 'opaque';
      const isPage = answer.contentType === 'text/html' && answer.body.startsWith('<');
      expect(outcome(answer) === 'accepted').toBe(good && !isPage);
    }),
    { numRuns: 2000 },
  );
});
