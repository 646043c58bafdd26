// `npm ci`, when the lock file is newer than what is installed.

import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './runCommand.mjs';
import { stopWith } from './stopWith.mjs';

const timeOf = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

export const isInstalled = () => timeOf('node_modules/.package-lock.json') >= timeOf('package-lock.json');

/** npm needs a cache it can write; with a read-only or missing home it gets one of its own. */
function cacheVariables() {
  if (process.env.npm_config_cache) {
    try {
      mkdirSync(process.env.npm_config_cache, { recursive: true });
      accessSync(process.env.npm_config_cache, constants.W_OK);
      return {};
    } catch {
      // npm itself has set this one from the home folder: it is no better than that.
    }
  }
  try {
    mkdirSync(join(homedir(), '.npm'), { recursive: true });
    accessSync(join(homedir(), '.npm'), constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: join(tmpdir(), `klankbord-npm-${userInfo().uid}`) };
  }
}

/**
 * @throws with exit code 1 when npm fails
 */
export async function installIfStale() {
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const ticking = setInterval(() => console.log(`  still at it, ${seconds()} s`), 15_000);
  // `--include=dev`: with NODE_ENV=production npm would leave the build tools out.
  const { status, output } = await runCommand(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      env: cacheVariables(),
      quiet: true,
    },
  );
  clearInterval(ticking);
  if (status)
    throw stopWith(1, `${output.trim()}\n\nnpm ci did not succeed. Run it by hand to see more: npm ci --include=dev`);
  console.log(`  done in ${seconds()} s`);
}
