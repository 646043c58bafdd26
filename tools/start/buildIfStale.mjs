// The build, when a source is newer than what was built.

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './runCommand.mjs';
import { stopWith } from './stopWith.mjs';

const PACKAGES = ['protocol', 'client', 'widget', 'dashboard', 'collector'];
const SOURCES = [
  'package.json',
  'package-lock.json',
  'rollup.config.mjs',
  'tools/build.mjs',
  'tsconfig.base.json',
].concat(
  PACKAGES.flatMap((name) => [
    `packages/${name}/src`,
    `packages/${name}/package.json`,
    `packages/${name}/tsconfig.json`,
  ]),
  ['packages/dashboard/index.html', 'packages/protocol/schema'],
);
/** One file of each package; the oldest of them says when the last whole build was. */
const BUILT = [
  'protocol/dist/index.js',
  'client/dist/index.js',
  'widget/dist/klankbord.js',
  'dashboard/dist/index.html',
  'collector/dist/main.js',
];

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The newest change below a path; folders count too, because a removed file changes only its folder. */
function newestIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  const inside = stat.isDirectory() ? readdirSync(path).map((name) => newestIn(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

export const isBuilt = () =>
  Math.max(...SOURCES.map((path) => newestIn(join(root, path)))) <
  Math.min(...BUILT.map((path) => timeOf(join(root, 'packages', path))));

/**
 * @throws with exit code 1 when the build fails
 */
export async function buildIfStale() {
  if (isBuilt()) return;
  const begun = Date.now();
  for (const [what, program, args] of [
    ['Checking types (tsc -b) …', 'tsc', ['-b']],
    ['Building (rollup) …', 'rollup', ['-c', 'rollup.config.mjs', '--silent']],
  ]) {
    console.log(what);
    const { status } = await runCommand(program, args);
    if (status) throw stopWith(1, `The build did not succeed: see above. To try again: npm run build`);
  }
  console.log(`  done in ${Math.round((Date.now() - begun) / 1000)} s`);
}
