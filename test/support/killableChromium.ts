// A Chromium with a profile of its own that can be killed like a crash, and started again on the same profile.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumArguments, findChromium } from './findChromium.mjs';

export interface KillableChromium {
  start(): Promise<BrowserContext>;
  /** SIGKILL to the whole browser, at once. */
  kill(): void;
  remove(): void;
}

export function createKillableChromium(): KillableChromium {
  const profile = mkdtempSync(join(tmpdir(), 'klankbord-profile-'));
  const kill = (): void => {
    try {
      execFileSync('pkill', ['-KILL', '-f', profile]);
    } catch {
      // None was running.
    }
  };
  return {
    start() {
      // What a killed Chromium leaves to say that the profile is in use.
      for (const file of readdirSync(profile))
        if (file.startsWith('Singleton')) rmSync(join(profile, file), { force: true });
      return chromium.launchPersistentContext(profile, { executablePath: findChromium(), args: chromiumArguments() });
    },
    kill,
    remove() {
      kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
