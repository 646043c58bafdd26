// `npm test`, step by step.

import { installIfStale } from '../start/installIfStale.mjs';
import { runCommand, stopCommands } from '../start/runCommand.mjs';
import { tellError } from '../start/stopWith.mjs';
import { checkSizes } from './checkSizes.mjs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { runJest } from './runJest.mjs';
import { runPlaywright } from './runPlaywright.mjs';
import { addCounts, countOne, runSteps } from './runSteps.mjs';

/** Runs programs one after the other, all of them; each is one test. */
const all = (commands) => async () => {
  const counts = [];
  for (const [program, ...args] of commands) {
    console.log(`$ ${[program, ...args].join(' ')}`);
    counts.push(countOne((await runCommand(program, args)).status === 0));
  }
  return addCounts(counts);
};

const steps = [
  {
    name: 'types',
    run: all([
      ['tsc', '-b'],
      ['tsc', '-p', 'test'],
    ]),
  },
  {
    name: 'lint',
    run: all([
      ['biome', 'format', '.'],
      ['oxlint', '--type-aware'],
    ]),
  },
  {
    name: 'build',
    run: all([
      ['rollup', '-c', 'rollup.config.mjs', '--silent'],
      [process.execPath, 'tools/bundleUses.mjs'],
    ]),
  },
  { name: 'unit, flow and house tests', run: () => runJest() },
  {
    name: 'browser tests',
    async run() {
      console.log(`with ${await ensureBrowser()}`);
      return runPlaywright();
    },
  },
  { name: 'sizes', run: checkSizes },
];

/** @param words none are known: parts of the suite have scripts of their own */
export async function runTest(words) {
  if (words.length) {
    console.error(
      `npm test takes no arguments. For a part of it: npm run test:unit -- ${words.join(' ')}, or npm run test:browser -- ${words.join(' ')}`,
    );
    process.exitCode = 2;
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      stopCommands();
      process.exit(130);
    });
  }
  try {
    await installIfStale();
  } catch (error) {
    // Without its tools no step can run.
    tellError(error);
    console.log('\n0 passed, 1 failed, 0 skipped');
    return;
  }
  await runSteps(steps);
}
