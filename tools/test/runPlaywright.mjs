// Runs the browser tests and counts them.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../start/root.mjs';
import { runCommand } from '../start/runCommand.mjs';
import { countSkipped } from './notRun.mjs';
import { addCounts } from './runSteps.mjs';

function* listTests(suite, titles = []) {
  for (const spec of suite.specs ?? []) {
    for (const { status } of spec.tests) yield { file: spec.file, name: [...titles, spec.title].join(' '), status };
  }
  // The outermost suite is the file; its title is in `file` already.
  for (const inner of suite.suites ?? []) yield* listTests(inner, [...titles, inner.title]);
}

/** So many tests may need their second try (our choice: a busy machine trips one in a hundred); more are a fault of the tests. */
const MAX_SHAKY = 4;

/** What Playwright wrote, as counts; who needed a second try is named, and is no pass where there are many. */
export function countPlaywright(report) {
  const counts = { passed: 0, failed: report.errors?.length ?? 0, skipped: 0 };
  const skipped = [];
  const shaky = [];
  for (const file of report.suites ?? []) {
    for (const test of listTests(file)) {
      if (test.status === 'expected') counts.passed++;
      else if (test.status === 'flaky') shaky.push(`${test.file} > ${test.name}`);
      else if (test.status === 'skipped')
        skipped.push(`${relative(root, join(report.config.rootDir, test.file))} > ${test.name}`);
      else counts.failed++;
    }
  }
  for (const name of shaky) console.error(`Needed a second try: ${name}`);
  counts[shaky.length > MAX_SHAKY ? 'failed' : 'passed'] += shaky.length;
  return addCounts([counts, countSkipped(skipped)]);
}

/**
 * @param words more arguments: parts of file names, `--grep …`
 * @param options.long only the tests of `*.long.spec.ts`
 */
export async function runPlaywright(words = [], { cwd = root, quiet = false, long = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'klankbord-playwright-'));
  const file = join(folder, 'report.json');
  try {
    const env = { REPORT_FILE: file, ...(long && { LONG: '1' }) };
    // A broken product is to be red at once.
    const args = ['test', '-c', 'test/playwright.config.ts', ...(quiet ? [] : ['--retries=1']), ...words];
    const program = join(cwd, 'node_modules/.bin/playwright');
    const { output } = await runCommand(program, args, { cwd, quiet, env });
    let report;
    try {
      report = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      console.error(`Playwright wrote no report. ${output}`);
      return { passed: 0, failed: 1, skipped: 0, failedTests: 0 };
    }
    return { ...countPlaywright(report), failedTests: report.stats?.unexpected ?? 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
