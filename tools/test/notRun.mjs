// Tests that may be skipped: those listed with a reason in test/not-run.json. Any other skipped test counts as failed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/root.mjs';

const readList = () => JSON.parse(readFileSync(join(root, 'test/not-run.json'), 'utf8'));

/**
 * Counts skipped tests: with a reason they are skipped, without one they failed.
 *
 * @param names `file > name of the test`, as they stand in test/not-run.json
 */
export function countSkipped(names) {
  const listed = readList();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of names) {
    if (listed[name]) counts.skipped++;
    else {
      counts.failed++;
      console.error(`skipped without a reason in test/not-run.json: ${name}`);
    }
  }
  return counts;
}
