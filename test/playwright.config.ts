// Browser tests: Debian's Chromium, built files, our real collector.

import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './support/findChromium.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: ['browser/**/*.spec.ts', 'promises/**/*.spec.ts'],
  testIgnore: process.env.LONG ? [] : ['**/*.long.spec.ts', '**/*.firefox.spec.ts', '**/*.webkit.spec.ts'],
  // Tests of a quick file that only `npm run test:ci` runs.
  ...(process.env.LONG ? {} : { grepInvert: /@long/ }),
  outputDir: '../test-results',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.REPORT_FILE ? [['list'], ['json', { outputFile: process.env.REPORT_FILE }]] : [['list']],
  use: {
    launchOptions: { executablePath: findChromium(), args: chromiumArguments() },
    // One place for every test: times and amounts read the same everywhere.
    locale: 'en-GB',
    timezoneId: 'Europe/Amsterdam',
  },
});
