// Runs steps one after the other, all of them even when one fails, and counts what passed, failed and was skipped.

const minutesText = (ms) => (ms < 60_000 ? `${Math.round(ms / 1000)} s` : `${(ms / 60_000).toFixed(1)} min`);

export const countLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** One thing that went well or not, for steps that count nothing themselves. */
export const countOne = (good) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

export const addCounts = (counts) =>
  counts.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

async function runOne({ name, run }, place) {
  console.log(`\n── ${place} ${name}`);
  const begun = Date.now();
  let counts;
  try {
    counts = await run();
  } catch (error) {
    console.error(error?.exitCode ? error.message : error);
    counts = countOne(false);
  }
  // A step in which nothing ran has shown nothing.
  if (!counts.passed && !counts.failed && !counts.skipped) {
    console.error(`${name}: nothing was tested at all.`);
    counts = countOne(false);
  }
  const ms = Date.now() - begun;
  console.log(`── ${place} ${name}: ${countLine(counts)}, ${minutesText(ms)}`);
  return { name, ms, counts };
}

/**
 * Runs steps, prints a table of their times, and as the last line the sum; sets the exit status.
 *
 * @param steps each `{ name, run }`; `run` gives `{ passed, failed, skipped }`, what it throws counts as one failure
 */
export async function runSteps(steps) {
  const begun = Date.now();
  const done = [];
  for (const [index, step] of steps.entries()) done.push(await runOne(step, `${index + 1}/${steps.length}`));
  const width = Math.max(...done.map(({ name }) => name.length));
  console.log('');
  for (const { name, ms, counts } of done) {
    const mark = counts.failed ? 'FAILED' : 'ok';
    console.log(`${mark.padEnd(7)} ${name.padEnd(width)}  ${minutesText(ms).padStart(8)}   ${countLine(counts)}`);
  }
  console.log(`        in all ${minutesText(Date.now() - begun)}\n`);
  const sum = addCounts(done.map(({ counts }) => counts));
  process.exitCode = sum.failed ? 1 : 0;
  console.log(countLine(sum));
}
