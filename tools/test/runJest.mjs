// Runs jest and counts its tests.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../start/root.mjs';
import { runCommand } from '../start/runCommand.mjs';
import { countSkipped } from './notRun.mjs';
import { addCounts } from './runSteps.mjs';

/** What jest wrote, as counts; a suite that could not even be loaded is one failure. */
export function countJest(report, cwd = root) {
  const skipped = [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, status, assertionResults } of report.testResults) {
    if (status === 'failed' && !assertionResults.some((one) => one.status === 'failed')) counts.failed++;
    for (const { status: result, fullName } of assertionResults) {
      if (result === 'passed') counts.passed++;
      else if (result === 'failed') counts.failed++;
      else skipped.push(`${relative(cwd, name)} > ${fullName}`);
    }
  }
  return addCounts([counts, countSkipped(skipped)]);
}

/** Milliseconds that jest may take in all, and that it may still run after it has written its report. */
const LIMIT_MS = 8 * 60_000;
const REST_MS = 15_000;

/** Resolves when jest hangs: it has taken too long, or a test left something open and jest waits for it. */
function whenHanging(file) {
  const begun = Date.now();
  let written;
  let timer;
  const hanging = new Promise((done) => {
    timer = setInterval(() => {
      if (existsSync(file)) written ??= Date.now();
      if (Date.now() - begun > LIMIT_MS || (written && Date.now() - written > REST_MS)) done(true);
    }, 500);
  });
  return { hanging, stop: () => clearInterval(timer) };
}

/**
 * @param paths only the tests below these
 * @param options.quiet show nothing
 * @param options.long all of what is asked in part otherwise
 */
export async function runJest(paths = [], { cwd = root, quiet = false, long = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'klankbord-jest-'));
  const file = join(folder, 'report.json');
  try {
    const jest = ['--experimental-vm-modules', '--no-warnings', join(cwd, 'node_modules/jest/bin/jest.js')];
    const { hanging, stop } = whenHanging(file);
    let hung = false;
    void hanging.then(() => (hung = true));
    const args = [...jest, '--json', `--outputFile=${file}`, ...paths];
    const { output } = await runCommand(process.execPath, args, {
      cwd,
      quiet,
      until: hanging,
      ...(long && { env: { LONG: '1' } }),
    });
    stop();
    if (hung) console.error('jest did not end by itself and was ended: a test leaves something open, or hangs.');
    let report;
    try {
      report = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      console.error(`jest wrote no report. ${output}`);
      return { passed: 0, failed: 1, skipped: 0, loaded: false };
    }
    // A suite that does not load is red as well, but says nothing about what it tests.
    const counts = countJest(report, cwd);
    return { ...counts, failed: counts.failed + (hung ? 1 : 0), failedTests: report.numFailedTests };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
