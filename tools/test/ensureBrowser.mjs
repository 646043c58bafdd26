// A Chromium to test with: found, or installed where that is allowed.

import { runCommand } from '../start/runCommand.mjs';
import { stopWith } from '../start/stopWith.mjs';

const APT = 'apt-get install -y chromium';

/** Imported late: it asks Playwright, which is there only after the installation. */
const find = async () => (await import('../../test/support/findChromium.mjs')).findChromium();

const hasProgram = async (name) => (await runCommand('sh', ['-c', `command -v ${name}`], { quiet: true })).status === 0;

/** The ways to get one, in the order in which they are tried. */
async function listWays() {
  const ways = [];
  const apt = await hasProgram('apt-get');
  const install = `apt-get update -qq && ${APT.replace('install', 'install -qq')}`;
  if (apt && process.getuid?.() === 0) ways.push({ shown: APT, program: 'sh', args: ['-c', install] });
  else if (apt && (await hasProgram('sudo'))) {
    ways.push({ shown: `sudo ${APT}`, program: 'sudo', args: ['-n', 'sh', '-c', install] });
  }
  ways.push({ shown: 'npx playwright install chromium', program: 'playwright', args: ['install', 'chromium'] });
  return ways;
}

/**
 * @returns the path of a Chromium
 * @throws with exit code 1, naming the command to run, when there is none and none could be installed
 */
export async function ensureBrowser() {
  const found = await find();
  if (found) return found;
  const ways = await listWays();
  for (const { shown, program, args } of ways) {
    console.log(`No Chromium found. Trying: ${shown}`);
    await runCommand(program, args);
    const installed = await find();
    if (installed) return installed;
  }
  throw stopWith(
    1,
    `The browser tests could not run: there is no Chromium, and none could be installed. Run this, then npm test again:\n  ${ways[0].shown}`,
  );
}
