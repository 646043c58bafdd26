// A browser to test with: found, or installed where that is allowed.

import { runCommand } from '../start/runCommand.mjs';
import { stopWith } from '../start/stopWith.mjs';

/** Finders are imported late: one asks Playwright, which is there only after the installation. */
const browsers = {
  chromium: {
    called: 'Chromium',
    apt: 'apt-get install -y chromium',
    npx: ['install', 'chromium'],
    find: async () => (await import('../../test/support/findChromium.mjs')).findChromium(),
  },
  firefox: {
    called: 'Firefox',
    apt: 'apt-get install -y firefox-esr',
    find: async () => (await import('../../test/support/findFirefox.mjs')).findFirefox(),
  },
  webkit: {
    called: 'WebKitGTK',
    apt: 'apt-get install -y webkit2gtk-driver xvfb',
    find: async () => (await import('../../test/support/findWebKit.mjs')).findWebKit()?.browser,
  },
};

const hasProgram = async (name) => (await runCommand('sh', ['-c', `command -v ${name}`], { quiet: true })).status === 0;

/** The ways to get one, in the order in which they are tried. */
async function listWays({ apt, npx }) {
  const ways = [];
  const isDebian = await hasProgram('apt-get');
  const install = `apt-get update -qq && ${apt.replace('install', 'install -qq')}`;
  if (isDebian && process.getuid?.() === 0) ways.push({ shown: apt, program: 'sh', args: ['-c', install] });
  else if (isDebian && (await hasProgram('sudo'))) {
    ways.push({ shown: `sudo ${apt}`, program: 'sudo', args: ['-n', 'sh', '-c', install] });
  }
  if (npx) ways.push({ shown: `npx playwright ${npx.join(' ')}`, program: 'playwright', args: npx });
  return ways;
}

/**
 * @param name `chromium`, `firefox` or `webkit`
 * @returns the path of the browser
 * @throws with exit code 1, naming the command to run, when there is none and none could be installed
 */
export async function ensureBrowser(name = 'chromium') {
  const browser = browsers[name];
  const found = await browser.find();
  if (found) return found;
  const ways = await listWays(browser);
  for (const { shown, program, args } of ways) {
    console.log(`No ${browser.called} found. Trying: ${shown}`);
    await runCommand(program, args);
    const installed = await browser.find();
    if (installed) return installed;
  }
  throw stopWith(
    1,
    `The browser tests could not run: there is no ${browser.called}, and none could be installed. Run this, then try again:\n  ${ways[0]?.shown ?? browser.apt}`,
  );
}
