// Counting tests: what fails, what is skipped without a reason, and what could not even be loaded is never a pass.

import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { root } from '../../../tools/start/root.mjs';
import { countJest } from '../../../tools/test/runJest.mjs';
import { countPlaywright } from '../../../tools/test/runPlaywright.mjs';
import { addCounts, countLine, countOne } from '../../../tools/test/runSteps.mjs';

let told: string[];
beforeEach(() => {
  told = [];
  jest.spyOn(console, 'error').mockImplementation((text: unknown) => void told.push(String(text)));
});
afterEach(() => {
  jest.restoreAllMocks();
});

const suite = (statuses: string[], status = 'passed'): object => ({
  name: join(root, 'test/unit/x.test.ts'),
  status,
  assertionResults: statuses.map((one, index) => ({ status: one, fullName: `test ${index}` })),
});

test('jest: passed and failed tests', () => {
  const report = { testResults: [suite(['passed', 'failed', 'passed'], 'failed'), suite(['passed'])] };
  expect(countJest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 });
});

test('jest: a suite that could not be loaded is one failure', () => {
  expect(countJest({ testResults: [suite([], 'failed')] })).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test.each(['pending', 'skipped', 'todo', 'disabled'])(
  'jest: a %s test without a reason is a failure, and is named',
  (status) => {
    expect(countJest({ testResults: [suite(['passed', status])] })).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(told).toEqual(['skipped without a reason in test/not-run.json: test/unit/x.test.ts > test 1']);
  },
);

const playwright = (statuses: string[], errors: object[] = []): object => ({
  config: { rootDir: join(root, 'test') },
  errors,
  suites: [
    {
      title: 'browser/x.spec.ts',
      specs: [],
      suites: [
        {
          title: 'a group',
          specs: statuses.map((status, index) => ({
            file: 'browser/x.spec.ts',
            title: `test ${index}`,
            tests: [{ status }],
          })),
        },
      ],
    },
  ],
});

test('playwright: a second try is a pass that is named; many of them are failures', () => {
  expect(countPlaywright(playwright(['expected', 'unexpected', 'flaky', 'expected']))).toEqual({
    passed: 3,
    failed: 1,
    skipped: 0,
  });
  expect(told).toEqual(['Needed a second try: browser/x.spec.ts > a group test 2']);
  const shaky = Array.from({ length: 5 }, () => 'flaky');
  expect(countPlaywright(playwright(shaky))).toEqual({ passed: 0, failed: 5, skipped: 0 });
});

test('playwright: an error outside of tests is a failure', () => {
  expect(countPlaywright(playwright(['expected'], [{ message: 'no such file' }]))).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  });
});

test('playwright: a skipped test without a reason is a failure, and is named', () => {
  expect(countPlaywright(playwright(['skipped']))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(told).toEqual(['skipped without a reason in test/not-run.json: test/browser/x.spec.ts > a group test 0']);
});

test('the last line', () => {
  expect(countLine(addCounts([countOne(true), countOne(false), { passed: 3, failed: 0, skipped: 2 }]))).toBe(
    '4 passed, 1 failed, 2 skipped',
  );
});
