// Finding the WebKitGTK to test with: its driver, the browser that the driver starts, and a screen for it.

import { existsSync } from 'node:fs';

const first = (...places) => places.find((place) => existsSync(place));

/** The paths of WebKitGTK's parts, or undefined where one of them is missing. */
export function findWebKit() {
  const driver = first('/usr/bin/WebKitWebDriver');
  const browser = first(
    ...['x86_64', 'aarch64'].flatMap((machine) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
    ),
  );
  const screen = first('/usr/bin/Xvfb');
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}
