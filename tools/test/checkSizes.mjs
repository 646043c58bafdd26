// The sizes of `.size-limit.json`, one test a row.

import { runCommand } from '../start/runCommand.mjs';
import { stopWith } from '../start/stopWith.mjs';

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

/**
 * The rows as size-limit measures them: `{ name, passed, size, sizeLimit }`, sizes in bytes. Uses must be bundled before.
 *
 * @throws with exit code 1 when size-limit itself fails, e.g. because a file is missing
 */
export async function measureSizes() {
  const { output } = await runCommand('size-limit', ['--json'], { quiet: true });
  try {
    return JSON.parse(output.slice(output.indexOf('[')));
  } catch {
    throw stopWith(1, `size-limit gave no sizes: ${output}`);
  }
}

/** Measures, prints each row, and counts. */
export async function checkSizes() {
  const rows = await measureSizes();
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, passed, size, sizeLimit } of rows) {
    const over = passed ? '' : `   ${Math.ceil(size - sizeLimit)} bytes too many`;
    console.log(
      `${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(width)} ${kB(size).padStart(9)} of ${kB(sizeLimit)}${over}`,
    );
  }
  const passed = rows.filter((row) => row.passed).length;
  return { passed, failed: rows.length - passed, skipped: 0 };
}
