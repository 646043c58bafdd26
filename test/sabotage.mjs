// `npm run test:sabotage -- R01`: breaks the product as each promise's patches say, one by one, and demands that its tests turn red.

import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tools/start/root.mjs';
import { runCommand } from '../tools/start/runCommand.mjs';
import { runJest } from '../tools/test/runJest.mjs';
import { runPlaywright } from '../tools/test/runPlaywright.mjs';
import { addCounts, countLine, countOne } from '../tools/test/runSteps.mjs';

const PROMISES = 'test/promises';
/** Packages that have to be built again when one of them has changed. */
const AFFECTED = {
  protocol: ['protocol', 'client', 'widget', 'dashboard', 'collector'],
  client: ['client', 'widget', 'collector'],
  widget: ['widget', 'collector'],
  dashboard: ['dashboard', 'collector'],
  collector: ['collector'],
};
const PACKAGES = Object.keys(AFFECTED);

/** Every file that git knows or would take, as it stands now. */
async function listFiles() {
  const { output } = await runCommand('git', ['ls-files', '-co', '--exclude-standard', '-z'], { quiet: true });
  return output.split('\0').filter((path) => path && existsSync(join(root, path)));
}

/**
 * The copy's own `node_modules`: each entry points to the real one, but `@klankbord` points into the copy. One link for the
 * whole folder would lead our own packages back to the tree that is not broken.
 */
function linkModules(copy) {
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@klankbord'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@klankbord') symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const name of PACKAGES) symlinkSync(join(copy, 'packages', name), join(modules, '@klankbord', name));
}

/** Puts back what was built of the tree that is not broken. */
function copyBuilt(copy, packages = PACKAGES) {
  for (const name of packages) {
    for (const folder of ['dist', 'build']) {
      const from = join(root, 'packages', name, folder);
      const to = join(copy, 'packages', name, folder);
      rmSync(to, { recursive: true, force: true });
      if (existsSync(from)) cpSync(from, to, { recursive: true });
    }
  }
}

async function makeCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'klankbord-sabotage-'));
  for (const path of await listFiles()) cpSync(join(root, path), join(copy, path), { recursive: true });
  linkModules(copy);
  copyBuilt(copy);
  return copy;
}

const testsOf = (folder) => readdirSync(join(root, PROMISES, folder)).filter((name) => /\.(test|spec)\.ts$/.test(name));

/**
 * Runs the tests of promises in the copy. Long ones are left out: the short ones must be able to notice.
 *
 * @param isOneEnough stops at the first red test of a browser: those are slow
 */
async function runTests(copy, folders, isOneEnough = false) {
  const files = folders.flatMap((folder) => testsOf(folder).map((name) => join(PROMISES, folder, name)));
  const jest = files.filter((file) => file.endsWith('.test.ts'));
  const playwright = files
    .filter((file) => /(?<!\.long|\.firefox)\.spec\.ts$/.test(file))
    .map((file) => file.slice('test/'.length));
  const results = [];
  if (jest.length) results.push(await runJest(jest, { cwd: copy, quiet: true }));
  if (playwright.length) {
    const words = [...playwright, ...(isOneEnough ? ['--max-failures=1'] : [])];
    results.push(await runPlaywright(words, { cwd: copy, quiet: true }));
  }
  // Red means that a test ran and failed. A suite that does not load would be red whatever it tests.
  return { ...addCounts(results), failedTests: results.reduce((sum, { failedTests = 0 }) => sum + failedTests, 0) };
}

/** The tests of the copy as it is, all at once; only where that is red, promise by promise. */
async function control(copy, folders) {
  const together = await runTests(copy, folders);
  if (!together.failed && together.passed >= folders.length) {
    console.log(`  green  all of them: ${together.passed} passed`);
    return folders.map(() => countOne(true));
  }
  const counts = [];
  for (const folder of folders) {
    const { passed, failed } = await runTests(copy, [folder]);
    console.log(`  ${failed || !passed ? 'FAILED' : 'green '} ${folder}: ${passed} passed, ${failed} failed`);
    counts.push(countOne(!failed && passed > 0));
  }
  return counts;
}

/** `break.patch`, and `break.view.patch` and the like where a promise has halves that can fall alone. */
const patchesOf = (folder) =>
  readdirSync(join(root, PROMISES, folder)).filter((name) => /^break(\.[a-z-]+)?\.patch$/.test(name));

/** The packages whose sources a patch touches, with all that are built from them. */
function affectedBy(patch) {
  const touched = [...patch.matchAll(/^\+\+\+ b\/packages\/(\w+)\//gm)].map(([, name]) => name);
  return [...new Set(touched.flatMap((name) => AFFECTED[name] ?? []))];
}

/** Browsers and servers run what was built; the other tests read the sources. */
const asksBuilt = (folder) =>
  testsOf(folder).some(
    (name) =>
      name.endsWith('.spec.ts') ||
      /startCollector|\/dist\b/.test(readFileSync(join(root, PROMISES, folder, name), 'utf8')),
  );

/**
 * Breaks the copy by one patch, runs the promise's tests, mends the copy.
 *
 * @returns what is wrong with the promise's test or patch, or an empty text
 */
async function sabotage(copy, folder, patch) {
  const file = join(root, PROMISES, folder, patch);
  // One line of context is enough to find the place: patches outlive changes around them.
  const apply = (...more) =>
    runCommand('git', ['apply', '--whitespace=nowarn', '-C1', ...more, file], { cwd: copy, quiet: true });
  const applied = await apply();
  if (applied.status) return `${patch} does not apply, write it anew:\n${applied.output.trim()}`;
  const packages = asksBuilt(folder) ? affectedBy(readFileSync(file, 'utf8')) : [];
  try {
    if (packages.length) {
      const build = ['-c', 'rollup.config.mjs', '--silent'];
      const built = await runCommand('rollup', build, { cwd: copy, quiet: true, env: { ONLY: packages.join(',') } });
      if (built.status) return `the broken product does not build, so its test was not asked:\n${built.output.trim()}`;
    }
    const { passed, failed, failedTests } = await runTests(copy, [folder], true);
    if (failedTests) return '';
    return failed ? 'its tests could not even be loaded: that proves nothing' : `its ${passed} tests stayed green`;
  } finally {
    await apply('--reverse');
    if (packages.length) copyBuilt(copy, packages);
  }
}

/** The sum for `npm run test:ci`; one pass for each patch that turned its tests red, and one for its control. */
async function runSabotage(words) {
  const all = readdirSync(join(root, PROMISES)).sort();
  const folders = all.filter(
    (name) => !words.length || words.some((word) => name.startsWith(`${word}-`) || name === word),
  );
  if (!folders.length) {
    console.error(`No promise begins with ${words.join(' or ')}. There are: ${all.join(', ')}`);
    return countOne(false);
  }
  const copy = await makeCopy();
  const counts = [];
  try {
    console.log('control: the copy as it is');
    counts.push(...(await control(copy, folders)));
    console.log('broken');
    for (const folder of folders) {
      const patches = patchesOf(folder);
      if (!patches.length) {
        console.log(`  FAILED ${folder}: there is no break.patch: without one the promise does not count`);
        counts.push(countOne(false));
      }
      for (const patch of patches) {
        const fault = await sabotage(copy, folder, patch);
        console.log(`  ${fault ? 'FAILED' : 'red   '} ${join(folder, patch)}${fault && `: ${fault}`}`);
        counts.push(countOne(!fault));
      }
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return addCounts(counts);
}

const counts = await runSabotage(process.argv.slice(2));
process.exitCode = counts.failed ? 1 : 0;
console.log(countLine(counts));
