// `npm run test:ci`: the longer parts, after `npm test`: long browser tests, Firefox, WebKit, the gallery, sabotage, and speed against its floors.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/start/root.mjs';
import { runCommand } from '../tools/start/runCommand.mjs';
import { ensureBrowser } from '../tools/test/ensureBrowser.mjs';
import { runJest } from '../tools/test/runJest.mjs';
import { runPlaywright } from '../tools/test/runPlaywright.mjs';
import { addCounts, countOne, runSteps } from '../tools/test/runSteps.mjs';

const COUNTS = /^(\d+) passed, (\d+) failed, (\d+) skipped$/;

/** Runs a script that ends in a line of counts; without such a line its exit status is the one test. */
async function runCounted(args) {
  let counts;
  const { status } = await runCommand(process.execPath, args, {
    onLine(line) {
      const [, passed, failed, skipped] = COUNTS.exec(line) ?? [];
      if (passed) counts = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
      else console.log(line);
    },
  });
  // A script that fell over after its last good line has failed all the same.
  if (counts && status && !counts.failed) counts.failed = 1;
  return counts ?? countOne(status === 0);
}

await runSteps([
  {
    name: 'long browser tests',
    async run() {
      await ensureBrowser();
      return addCounts([
        await runPlaywright(['.long.spec.ts'], { long: true }),
        await runPlaywright(['--grep', '@long'], { long: true }),
      ]);
    },
  },
  { name: 'all seeds of the sample', run: () => runJest(['test/unit/sample-data/planted'], { long: true }) },
  {
    name: 'in Firefox',
    async run() {
      await ensureBrowser('firefox');
      return runPlaywright(['.firefox.spec.ts'], { long: true });
    },
  },
  {
    name: 'in WebKit',
    async run() {
      await ensureBrowser('webkit');
      return runPlaywright(['.webkit.spec.ts'], { long: true });
    },
  },
  // Every combination; `npm test` looks at pairs.
  { name: 'gallery --check', run: () => runCounted(['docs/gallery.mjs', '--check']) },
  { name: 'sabotage', run: () => runCounted(['test/sabotage.mjs']) },
  {
    name: 'bench --check',
    async run() {
      if (!existsSync(join(root, 'bench/run.mjs'))) {
        console.error('bench/run.mjs does not exist: speed was not measured.');
        return countOne(false);
      }
      return runCounted(['bench/run.mjs', '--check']);
    },
  },
]);
