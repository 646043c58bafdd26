// Finding the Firefox to test with.

import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The path of a Firefox, or undefined: one named by FIREFOX_PATH, or an installed one. */
export const findFirefox = () => [process.env.FIREFOX_PATH, ...PLACES].find((path) => path && existsSync(path));
